import { SelectField } from '../../../../ui/index.ts'
import type { OpenPlace } from '../../queries/open-places.ts'
import { placeOptions } from '../places.ts'
import type { Shown } from '../stay-form.tsx'
import { WhenFields } from '../when.tsx'

export const MoveFields = ({ about, extra, from }: Shown<OpenPlace[]>) => (
  <>
    <SelectField
      name="place"
      label="Where to"
      hint="Free beds, the present ward first. Only a bed nobody is in, and that is not closed, can be chosen."
      from={from}
      options={placeOptions(
        extra.filter(({ wardId, bedId }) => wardId !== about.stay.wardId || bedId !== about.stay.bedId),
        about.stay.wardId,
      )}
    />
    <WhenFields name="happenedAt" label="When" from={from} />
  </>
)
