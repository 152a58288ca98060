import { Button, type Column, InsetText, PageHeading, Table, Two } from '../../../../ui/index.ts'
import type { SettingLine } from '../../../discharge/index.ts'
import { type Edition, editionsOf } from '../../rules/editions.ts'
import { knownGaps } from '../../rules/known-gaps.ts'
import { series } from '../../rules/model.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { seriesWords } from '../../rules/series-words.ts'
import { Gaps } from './gaps.tsx'
import { editionValidity, settingWords, sureWords } from './words.tsx'

const columns = (address: (id: string) => string): Column<Edition>[] => [
  {
    name: 'name',
    head: 'Rule',
    rowHead: true,
    card: 'title',
    cell: (edition) => <Two first={<a href={address(edition.id)}>{edition.name}</a>} second={edition.id} />,
  },
  { name: 'holds', head: 'Holds', cell: editionValidity },
  { name: 'sure', head: 'How sure we are', cell: sureWords },
  { name: 'source', head: 'Where it comes from', cell: (edition) => edition.source },
]

type Props = {
  settings: PlaceSettings
  /** Of one edition's page. */
  address: (id: string) => string
  /** Of the settings, for whoever may change them. */
  change: string | null
  /** Of choosing, continuing healthcare and out of area: no national count comes from them. */
  lines: readonly SettingLine[]
  changeLines: string | null
  place: string
}

export const RulesView = ({ settings, address, change, lines, changeLines, place }: Props) => (
  <>
    <PageHeading title="Rules of the count" note={place}>
      {change && <Button text="Change how this place counts" href={change} variant="secondary" small />}
    </PageHeading>
    <p>
      Every figure keeps the rule it was counted by, and is not counted again when a rule changes. A month
      outside a rule is refused.
    </p>
    {series.map((one) => (
      <>
        <h2 class="nhsuk-heading-m">{seriesWords[one]}</h2>
        <Table caption={`Editions: ${seriesWords[one]}`} columns={columns(address)} rows={editionsOf(one)} />
      </>
    ))}
    <h2 class="nhsuk-heading-m">What this place chose</h2>
    <ul>
      {settingWords(settings).map((words) => (
        <li>{words}</li>
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">Choosing, continuing healthcare and out of area</h2>
    <p>
      Nothing is counted by these.{' '}
      {changeLines && <a href={changeLines}>Change the steps, days and aims of this place</a>}
    </p>
    <ul>
      {lines.map(({ words, origin }) => (
        <li>
          {words} <span class="hw-second">{`${origin.charAt(0).toUpperCase()}${origin.slice(1)}.`}</span>
        </li>
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">What is from memory, or was not seen</h2>
    <InsetText text="None of this is official. If you have the document, tell your administrator: most of it can be corrected in the settings." />
    <Gaps gaps={knownGaps} />
  </>
)
