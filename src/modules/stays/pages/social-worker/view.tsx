import { SelectField } from '../../../../ui/index.ts'
import type { Account, Organisation } from '../../../access/index.ts'
import { WorkerName } from '../key-worker/view.tsx'
import type { Shown } from '../stay-form.tsx'

export type Employers = { employers: Organisation[]; colleagues: Account[] }

export const SocialWorkerFields = ({ extra: { employers, colleagues }, from }: Shown<Employers>) => (
  <>
    <WorkerName
      label="Named social worker"
      hint="Who holds the case and can be rung about it"
      from={from}
      colleagues={colleagues}
    />
    <SelectField
      name="organisationId"
      label="Who they work for"
      from={from}
      options={[
        { value: '', text: 'Choose' },
        ...employers.map((one) => ({ value: one.organisationId, text: one.name })),
      ]}
    />
  </>
)
