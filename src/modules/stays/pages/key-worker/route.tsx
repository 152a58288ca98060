import { accounts } from '../../../access/index.ts'
import { nameKeyWorker } from '../../actions/name-workers.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'
import { WorkerName } from './view.tsx'

/** The nurse or therapist who keeps the plan moving. */
export const keyWorkerPage = stayForm({
  at: '/stays/:stayId/key-worker',
  may: 'record the stay',
  logs: 'opened the form for the key worker',
  title: 'Key worker',
  button: 'Save',
  draft: 'key-worker',
  load: async (tx, { stay }) =>
    (await accounts(tx, { organisationId: stay.organisationId })).filter((one) => !one.endedAt),
  prefill: ({ stay }) => ({ name: stay.keyWorker ?? '' }),
  read: (form, { extra }) => readForm(form, extra),
  act: (tx, on, value) => nameKeyWorker(tx, { ...on, ...value }),
  said: () => 'Key worker saved.',
  view: ({ extra, from }) => (
    <WorkerName
      label="Who keeps the plan moving on the ward"
      hint="A nurse or therapist"
      from={from}
      colleagues={extra}
    />
  ),
})
