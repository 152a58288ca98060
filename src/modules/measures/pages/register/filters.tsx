import { Button, Chips } from '../../../../ui/index.ts'
import { type Cut, type Slice, type Step, steps } from '../../rules/series.ts'
import { groupWords, standingGroups } from '../../rules/standing.ts'
import { sameSlice } from '../../rules/sums.ts'
import { paths } from '../addresses.ts'
import { registerAddress, registerQuery } from './address.ts'
import type { Loaded } from './load.ts'

/** Every filter is in the address; the search is a form that needs no script. */
export const Filters = ({ loaded }: { loaded: Loaded }) => {
  const { wanted, all, names } = loaded
  const owners = [...new Set(all.map(({ definition }) => definition.owner ?? 'not set'))].sort()
  const editions = [...new Set(all.flatMap(({ definition }) => definition.edition ?? []))].sort()
  const sources = [...new Set(all.map(({ definition }) => shortSource(definition.source)))].sort()
  const menu = (
    label: string,
    chosen: string,
    options: [label: string, href: string, current: boolean][],
  ) => ({
    label,
    chosen,
    options: options.map(([text, href, current]) => ({ label: text, href, current })),
  })
  const slices: Slice[] = [
    { by: 'whole' },
    ...partsOf(loaded, 'trust'),
    ...partsOf(loaded, 'council'),
    ...partsOf(loaded, 'service'),
  ]
  return (
    <>
      <Chips
        chips={[]}
        menus={[
          menu(
            'Of',
            names.nameOf(wanted.slice),
            slices.map((slice) => [
              slice.by === 'whole' ? names.nameOf(slice) : `${names.nameOf(slice)} (${slice.by})`,
              registerAddress({ ...wanted, slice }),
              sameSlice(slice, wanted.slice),
            ]),
          ),
          menu(
            'By',
            wanted.step,
            stepsShown.map((step) => [step, registerAddress({ ...wanted, step }), step === wanted.step]),
          ),
          menu('Show', wanted.show ? groupWords[wanted.show].word : 'all', [
            ['all', registerAddress({ ...wanted, show: null }), !wanted.show],
            ...standingGroups.map((show): [string, string, boolean] => [
              groupWords[show].word,
              registerAddress({ ...wanted, show }),
              show === wanted.show,
            ]),
          ]),
          menu('Owner', wanted.owner ?? 'anybody', [
            ['anybody', registerAddress({ ...wanted, owner: null }), !wanted.owner],
            ...owners.map((owner): [string, string, boolean] => [
              owner,
              registerAddress({ ...wanted, owner }),
              owner === wanted.owner,
            ]),
          ]),
          menu('Edition', wanted.edition ?? 'any', [
            ['any', registerAddress({ ...wanted, edition: null }), !wanted.edition],
            ...editions.map((edition): [string, string, boolean] => [
              edition,
              registerAddress({ ...wanted, edition }),
              edition === wanted.edition,
            ]),
          ]),
          menu('Source', wanted.source ? shortSource(wanted.source) : 'any', [
            ['any', registerAddress({ ...wanted, source: null }), !wanted.source],
            ...sources.map((source): [string, string, boolean] => [
              source,
              registerAddress({ ...wanted, source }),
              source === wanted.source,
            ]),
          ]),
        ]}
      >
        <a href={registerAddress(wanted, paths.csv)}>Save as CSV</a>
        <a href={registerAddress(wanted, paths.ods)}>Save as a spreadsheet</a>
      </Chips>
      <form method="get" action={paths.register} class="hw-filter-words hw-screen-only" role="search">
        {Object.entries(registerQuery({ ...wanted, q: '' })).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label for="q">Find a measure</label>
        <input class="nhsuk-input" id="q" name="q" type="search" value={wanted.q} autocomplete="off" />
        <Button text="Find" variant="secondary" small />
      </form>
    </>
  )
}

/** The first words of a source, up to where it begins to go into detail. */
const shortSource = (source: string): string => source.split(/[:;(]/)[0]!.trim().slice(0, 60)

const stepsShown: readonly Step[] = steps.filter((step) => step !== 'day')

const partsOf = ({ names }: Loaded, by: Cut): Slice[] => names.partsOf(by).map(({ key }) => ({ by, key }))
