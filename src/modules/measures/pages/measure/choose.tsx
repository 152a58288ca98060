import { Chips } from '../../../../ui/index.ts'
import type { SliceNames } from '../../queries/slice-names.ts'
import type { Definition } from '../../rules/model.ts'
import { type Cut, cuts, type Slice, steps } from '../../rules/series.ts'
import { stepsWords } from '../../rules/step-words.ts'
import { sameSlice } from '../../rules/sums.ts'
import { tallyOf } from '../../rules/tallies.ts'
import { usualPoints } from '../../rules/usual-period.ts'
import { type ChartWanted, chartAddress, chartFileAddress } from './addresses.ts'
import type { Loaded } from './load.ts'

/** Which part, how long a point lasts, how far back, and how limits are drawn: each is in the address. */
export const Choose = ({ loaded: { model, names, reasons, wanted } }: { loaded: Loaded }) => {
  const { key } = model.definition
  const to = (over: Partial<ChartWanted>) => chartAddress(key, { ...wanted, ...over })
  const slices: Slice[] = [
    { by: 'whole' },
    ...cutsOf(model.definition).flatMap((by) =>
      keysOf(by, names, reasons).map((key): Slice => ({ by, key })),
    ),
  ]
  // A reason of a national list or of a file is known by its own address.
  if (!slices.some((one) => sameSlice(one, wanted.slice))) slices.push(wanted.slice)
  return (
    <Chips
      label="Choose"
      chips={[]}
      menus={[
        {
          label: 'Of',
          chosen: names.nameOf(wanted.slice),
          options: slices.map((slice) => ({
            label: slice.by === 'whole' ? names.nameOf(slice) : `${names.nameOf(slice)} (${slice.by})`,
            href: to({ slice }),
            current: sameSlice(slice, wanted.slice),
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

/** What is counted here has its own cuts; a file may have any. */
const cutsOf = ({ how }: Definition): readonly Cut[] =>
  how.from === 'facts' ? (tallyOf(how.count)?.cuts ?? []) : cuts

const keysOf = (by: Cut, names: SliceNames, reasons: readonly string[]): readonly string[] =>
  by === 'reason' ? reasons : names.partsOf(by).map(({ key }) => key)
