import { dateOf } from '../../../../platform/time.ts'
import { recordDay } from '../../actions/record-care.ts'
import { redDayWords } from '../../rules/red-day-reasons.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'
import { DayFields } from './view.tsx'

/** A red or a green day. Posting colour=green alone is enough, so that a board round needs one tap. */
export const dayPage = stayForm({
  at: '/stays/:stayId/day',
  may: 'record the stay',
  logs: 'opened the form for a red or green day',
  title: 'Red or green day',
  button: 'Red day',
  draft: 'day',
  load: async () => null,
  prefill: (_, { now }) => ({ date: dateOf(now).toString() }),
  read: (form, { asked: { now } }) => readForm(form, dateOf(now)),
  act: (tx, on, value) => recordDay(tx, { ...on, ...value }),
  said: (value) =>
    value.colour === 'green' ? 'Green day.' : `Red day: ${redDayWords(value.reason).toLowerCase()}.`,
  view: DayFields,
})
