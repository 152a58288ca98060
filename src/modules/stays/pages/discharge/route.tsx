import { discharge } from '../../actions/discharge.ts'
import { stayForm } from '../stay-form.tsx'
import { whenBoxes } from '../when.tsx'
import { readForm } from './form.ts'
import { DischargeFields } from './view.tsx'

/** They have left. The stay can only be read from then on, until the discharge is cancelled. */
export const dischargePage = stayForm({
  at: '/stays/:stayId/discharge',
  may: 'admit and move',
  logs: 'opened the form for leaving',
  title: 'They have left',
  button: 'Record that they left',
  draft: 'discharge',
  load: async () => null,
  prefill: (_, { now }) => ({ ...whenBoxes('leftAt', now), dischargeMethod: '1' }),
  read: (form, { asked: { now } }) => readForm(form, now),
  act: (tx, on, value) => discharge(tx, { ...on, ...value }),
  said: () => 'Recorded that they left.',
  view: DischargeFields,
})
