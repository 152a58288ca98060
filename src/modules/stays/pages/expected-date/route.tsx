import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { recordExpectedDate } from '../../actions/record-expected-date.ts'
import { accountNames } from '../../queries/account-names.ts'
import { expectedDates } from '../../rules/expected-dates.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'
import { EarlierDates, ExpectedDateFields } from './view.tsx'

/** The day they are expected to leave, with every earlier one. */
export const expectedDatePage = stayForm({
  at: '/stays/:stayId/expected-date',
  may: 'record the stay',
  logs: 'opened the form for the expected date',
  title: ({ stay }) => (stay.expectedDate ? 'Change the expected date' : 'Set the expected date'),
  button: 'Save the date',
  draft: 'expected-date',
  load: (tx, { facts }, { viewer }) =>
    accountNames(
      tx,
      viewer.systemId,
      expectedDates(facts).map((date) => date.recordedBy),
    ),
  prefill: ({ stay }) => ({ pick: stay.expectedDate?.toString() ?? '' }),
  read: (form) => readForm(form),
  act: (tx, on, value) => recordExpectedDate(tx, { ...on, ...value }),
  said: ({ date }, { now }) => `Expected date is now ${dateWords(date, dateOf(now))}.`,
  view: ExpectedDateFields,
  below: EarlierDates,
})
