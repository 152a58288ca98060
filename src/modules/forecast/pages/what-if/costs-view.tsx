import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Column, Table } from '../../../../ui/index.ts'
import { type Costed, costedOf, costsIn } from '../../rules/costs/cost-of.ts'
import { costSentence, poundsWords } from '../../rules/costs/words.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { type Change, changeWords } from '../../rules/what-if/changes.ts'
import { costsAddress } from '../addresses.ts'
import type { AskedScenario } from '../asked-scenario.ts'

type Props = {
  answer: WhatIf
  changes: readonly Change[]
  of: AskedScenario
  settings: ForecastSettings
  mayKeep: boolean
}

/** What the changes cost beside the delayed days they save, with where each price is from. */
export const CostsView = ({ answer, changes, of: { key, scenario }, settings, mayKeep }: Props) => {
  if (changes.length === 0) return <></>
  const costed = costedOf(scenario, changes, costsIn(settings, scenario))
  const lost = answer.rows.find(({ name }) => name === `Delayed days at ${answer.station}`)
  return (
    <>
      <h2 class="nhsuk-heading-s">What it costs</h2>
      <p>{costSentence(costed, lost?.difference ?? null, settings)}</p>
      <Table caption={`What the changes cost in ${answer.days} days`} columns={columns} rows={costed.each} />
      {mayKeep && (
        <p class="hw-second hw-screen-only">
          <a href={costsAddress(key)}>Set what things cost</a>
        </p>
      )}
    </>
  )
}

const columns: Column<Costed['each'][number]>[] = [
  {
    name: 'change',
    head: 'Change',
    rowHead: true,
    card: 'title',
    cell: ({ change }) => changeWords(change),
  },
  {
    name: 'price',
    head: 'One more costs',
    cell: ({ cost, unit }) => (cost ? `${poundsWords(cost.pounds)} ${unit}` : 'not set'),
  },
  {
    name: 'source',
    head: 'Where that is from',
    cell: ({ cost }) =>
      cost ? `${cost.source}${cost.on ? `, ${fullDate(Temporal.PlainDate.from(cost.on))}` : ''}` : 'not set',
  },
  {
    name: 'pounds',
    head: 'In all',
    numeric: true,
    cell: ({ pounds }) => (pounds === null ? 'no figure' : poundsWords(pounds)),
  },
]
