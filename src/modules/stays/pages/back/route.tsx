import { endLeave } from '../../actions/leave.ts'
import { openPlaces } from '../../queries/open-places.ts'
import { stayForm } from '../stay-form.tsx'
import { whenBoxes } from '../when.tsx'
import { readForm } from './form.ts'
import { BackFields } from './view.tsx'

export const backPage = stayForm({
  at: '/stays/:stayId/back',
  may: 'admit and move',
  logs: 'opened the form for coming back from leave',
  title: 'Back from leave',
  button: 'Record return',
  draft: 'back',
  load: (tx, { stay }, { viewer }) => openPlaces(tx, viewer.systemId, stay.organisationId),
  prefill: ({ stay }, { now }) => ({ ...whenBoxes('happenedAt', now), bed: stay.bedId ? 'kept' : 'none' }),
  read: (form, { asked: { now } }) => readForm(form, now),
  act: (tx, on, value) => endLeave(tx, { ...on, ...value }),
  renamed: { bedId: 'bed' },
  said: () => 'Back from leave.',
  view: BackFields,
})
