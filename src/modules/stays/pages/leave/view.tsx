import { DateField } from '../../../../ui/index.ts'
import type { Shown } from '../stay-form.tsx'
import { WhenFields } from '../when.tsx'

export const LeaveFields = ({ from }: Shown<null>) => (
  <>
    <p>Their bed is kept, and the stay goes on.</p>
    <WhenFields name="happenedAt" label="When they go" from={from} />
    <DateField name="expectedBack" label="Expected back, if known" from={from} />
  </>
)
