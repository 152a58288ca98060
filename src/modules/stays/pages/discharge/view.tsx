import { LongTextField, SelectField } from '../../../../ui/index.ts'
import { dischargeDestinations, dischargeMethods } from '../../rules/codes.ts'
import { codeOptions, fromMemory } from '../code-options.ts'
import type { Shown } from '../stay-form.tsx'
import { WhenFields } from '../when.tsx'

export const DischargeFields = ({ from }: Shown<null>) => (
  <>
    <WhenFields name="leftAt" label="When they left" from={from} />
    <SelectField
      name="destination"
      label="Where they went"
      hint={fromMemory}
      from={from}
      options={[{ value: '', text: 'Choose' }, ...codeOptions(dischargeDestinations)]}
    />
    <SelectField
      name="dischargeMethod"
      label="How they left"
      from={from}
      options={[{ value: '', text: 'Choose' }, ...codeOptions(dischargeMethods)]}
    />
    <LongTextField
      name="words"
      label="Anything those who come next should know (optional)"
      rows={3}
      from={from}
    />
  </>
)
