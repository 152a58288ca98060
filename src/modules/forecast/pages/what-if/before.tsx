import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Column, Table } from '../../../../ui/index.ts'
import { costedOf, costsIn, poundsADay } from '../../rules/costs/cost-of.ts'
import { poundsFigureWords, poundsWords } from '../../rules/costs/words.ts'
import { figureWords, signedWords } from '../../rules/figure-words.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import { changeWords } from '../../rules/what-if/changes.ts'
import { runAddress } from '../addresses.ts'
import { outlineWords } from '../asked-scenario.ts'
import type { Before } from './load.ts'
import { stateWords } from './state-words.ts'

type Props = { before: readonly Before[]; settings: ForecastSettings; now: Instant }

/** Questions asked before side by side: what each did to delayed days, and what it costs. */
export const BeforeTable = ({ before, settings, now }: Props) => (
  <Table caption="Asked before, side by side" captionShown columns={columnsOf(settings, now)} rows={before} />
)

const lostOf = ({ headline }: Before) =>
  headline?.rows.find(({ name }) => name === `Delayed days at ${headline.station}`) ?? null

const poundsOf = ({ kept, changes }: Before, settings: ForecastSettings) =>
  changes.length === 0 ? null : costedOf(kept.scenario, changes, costsIn(settings, kept.scenario)).pounds

const columnsOf = (settings: ForecastSettings, now: Instant): Column<Before>[] => [
  {
    name: 'question',
    head: 'Question',
    rowHead: true,
    card: 'title',
    cell: ({ run, changes }) => (
      <a href={runAddress(run.runId)}>
        {changes.length === 0 ? 'As it is' : changes.map(changeWords).join('; ')}
      </a>
    ),
  },
  {
    name: 'scenario',
    head: 'Scenario',
    cell: ({ kept }) => outlineWords(kept),
  },
  {
    name: 'days',
    head: 'Delayed days',
    numeric: true,
    cell: (row) => {
      const lost = lostOf(row)
      if (!lost?.asIs) return row.run.state === 'done' ? 'none' : stateWords[row.run.state]
      return lost.difference ? <b>{signedWords(lost.difference)}</b> : `${figureWords(lost.asIs)} in all`
    },
  },
  {
    name: 'cost',
    head: 'Cost',
    numeric: true,
    cell: (row) => {
      if (row.changes.length === 0) return 'nothing'
      const pounds = poundsOf(row, settings)
      return pounds === null ? 'not set' : poundsWords(pounds)
    },
  },
  {
    name: 'each',
    head: 'Each day saved',
    numeric: true,
    cell: (row) => {
      const pounds = poundsOf(row, settings)
      const difference = lostOf(row)?.difference
      const each = pounds !== null && difference ? poundsADay(pounds, difference) : null
      return each ? poundsFigureWords(each) : 'no figure'
    },
  },
  {
    name: 'asked',
    head: 'Asked',
    cell: ({ run }) => `${momentWords(run.askedAt, now)}${run.askedBy ? `, ${run.askedBy}` : ''}`,
  },
]
