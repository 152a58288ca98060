import { LongTextField } from '../../../../ui/index.ts'
import { recordCriteriaForDischarge } from '../../actions/record-care.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'

/** What must be true before they can leave, so that anyone on the ward can see that it is. */
export const criteriaForDischargePage = stayForm({
  at: '/stays/:stayId/criteria-for-discharge',
  may: 'record the stay',
  logs: 'opened the form for criteria for discharge',
  title: 'What must be true before they can leave',
  button: 'Save',
  draft: 'criteria-for-discharge',
  load: async () => null,
  prefill: ({ stay }) => ({ text: stay.criteriaForDischarge ?? '' }),
  read: (form) => readForm(form),
  act: (tx, on, value) => recordCriteriaForDischarge(tx, { ...on, ...value }),
  said: () => 'Criteria for discharge saved.',
  view: ({ from }) => (
    <LongTextField
      name="text"
      label="Clinical criteria for discharge"
      hint="So plain that a nurse can say yes or no: walks to the bathroom with a frame, temperature normal for a day"
      rows={5}
      from={from}
    />
  ),
})
