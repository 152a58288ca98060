import { Chips } from '../../../../ui/index.ts'
import { type Cut, cuts, type Slice, steps } from '../../rules/series.ts'
import { stepsWords } from '../../rules/step-words.ts'
import { keyOf } from '../../rules/sums.ts'
import { usualPoints } from '../../rules/usual-period.ts'
import { type ChartWanted, chartAddress, chartFileAddress } from './addresses.ts'
import type { Loaded } from './load.ts'

/** Which part, how long a point lasts, how far back, and how limits are drawn: each is in the address. */
export const Choose = ({ loaded: { model, names, wanted } }: { loaded: Loaded }) => {
  const { key } = model.definition
  const to = (over: Partial<ChartWanted>) => chartAddress(key, { ...wanted, ...over })
  const parts = partsShown.flatMap((by) => names.partsOf(by).map((part): Slice => ({ by, key: part.key })))
  // Reasons are whatever was recorded, so the one that is shown is always among those to choose from.
  const slices = [{ by: 'whole' } as Slice, ...parts]
  if (!slices.some((one) => same(one, wanted.slice))) slices.push(wanted.slice)
  return (
    <Chips
      label="Choose"
      chips={[]}
      menus={[
        {
          label: 'Of',
          chosen: names.nameOf(wanted.slice),
          options: slices.map((slice) => ({
            label: slice.by === 'whole' ? 'the whole place' : `${names.nameOf(slice)} (${slice.by})`,
            href: to({ slice }),
            current: same(slice, wanted.slice),
          })),
        },
        {
          label: 'By',
          chosen: wanted.step,
          options: steps.map((step) => ({ label: step, href: to({ step }), current: step === wanted.step })),
        },
        {
          label: 'Back',
          chosen: stepsWords(usualPoints[wanted.step] * wanted.back, wanted.step),
          options: [1, 2, 3].map((back) => ({
            label: stepsWords(usualPoints[wanted.step] * back, wanted.step),
            href: to({ back }),
            current: back === wanted.back,
          })),
        },
        {
          label: 'Limits',
          chosen: wanted.screening,
          options: [
            {
              label: 'not screened, as the NHS Excel tool draws them',
              href: to({ screening: 'not screened' }),
              current: wanted.screening === 'not screened',
            },
            {
              label: 'screened for outliers, as the NHS R package draws them',
              href: to({ screening: 'screened' }),
              current: wanted.screening === 'screened',
            },
          ],
        },
      ]}
    >
      <a href={chartFileAddress(key, wanted)}>Save as CSV</a>
    </Chips>
  )
}

const partsShown: readonly Cut[] = cuts.filter((by) => by !== 'organisation')
const same = (a: Slice, b: Slice) => a.by === b.by && keyOf(a) === keyOf(b)
