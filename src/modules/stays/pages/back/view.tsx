import { SelectField } from '../../../../ui/index.ts'
import type { OpenPlace } from '../../queries/open-places.ts'
import type { Shown } from '../stay-form.tsx'
import { WhenFields } from '../when.tsx'

export const BackFields = ({ about, extra, from }: Shown<OpenPlace[]>) => (
  <>
    <WhenFields name="happenedAt" label="When they came back" from={from} />
    <SelectField
      name="bed"
      label="To which bed"
      from={from}
      options={[
        ...(about.stay.bedId ? [{ value: 'kept', text: `Bed ${about.where.bed}, which was kept` }] : []),
        ...extra
          .filter((place) => place.wardId === about.stay.wardId && place.bedId)
          .map((place) => ({ value: place.bedId ?? '', text: `Bed ${place.bed}` })),
        { value: 'none', text: 'The ward, without a bed' },
      ]}
    />
  </>
)
