import { type Filled, TextField } from '../../../../ui/index.ts'
import type { Account } from '../../../access/index.ts'

/** A name with those of colleagues to choose from, and room for one who does not sign in. */
export const WorkerName = ({
  label,
  hint,
  from,
  colleagues,
}: {
  label: string
  hint: string
  from: Filled
  colleagues: readonly Account[]
}) => (
  <>
    <TextField
      name="name"
      label={label}
      hint={hint}
      from={from}
      width={20}
      attributes={{ list: 'colleagues' }}
    />
    <datalist id="colleagues">
      {colleagues.map(({ name }) => (
        <option value={name}></option>
      ))}
    </datalist>
  </>
)
