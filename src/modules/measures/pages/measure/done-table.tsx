import { dateWords } from '../../../../platform/date-words.ts'
import { type Column, type Content, Mark, type StatusName, Table } from '../../../../ui/index.ts'
import type { ChartModel } from '../../chart/model.ts'
import { lineWords } from '../../chart/words.ts'
import { numberWords } from '../../rules/number-words.ts'
import type { Judged, Verdict } from '../../rules/verdict.ts'

/** What was done, what it promised, what has come of it so far, and whether it moved the measure. */
export const DoneTable = ({ model }: { model: ChartModel }) => (
  <Table caption="What was done, and did it work?" columns={columns(model)} rows={model.judged} />
)

/** A verdict by shape, colour and words. */
export const VerdictMark = ({ verdict }: { verdict: Verdict['verdict'] }): Content => (
  <Mark is={marks[verdict]}>{verdictWords[verdict]}</Mark>
)

export const verdictWords: Record<Verdict['verdict'], string> = {
  moved: 'Moved',
  'not moved': 'Not moved',
  'cannot tell yet': 'Cannot tell yet',
  'cannot tell': 'Cannot tell',
}

const marks: Record<Verdict['verdict'], StatusName> = {
  moved: 'ready',
  'not moved': 'not-ready',
  'cannot tell yet': 'due-today',
  'cannot tell': 'proposed',
}

const columns = (model: ChartModel): Column<Judged>[] => [
  {
    name: 'letter',
    head: 'Letter',
    headHidden: true,
    card: 'inline',
    cell: ({ letter }) => <b class="hw-spc-letter">{letter}</b>,
  },
  {
    name: 'what',
    head: 'Action',
    rowHead: true,
    card: 'title',
    cell: ({ intervention: { words, href } }) => (href ? <a href={href}>{words}</a> : words),
  },
  { name: 'from', head: 'From', cell: ({ intervention }) => dateWords(intervention.on, model.today) },
  {
    name: 'promised',
    head: 'Promised',
    cell: ({ intervention }) => promisedWords(model, intervention),
  },
  {
    name: 'so-far',
    head: 'So far',
    cell: (judged) => (
      <>
        {changeWords(model, judged)}
        <span class="hw-second">{judged.reason}</span>
      </>
    ),
  },
  { name: 'verdict', head: 'Verdict', cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
]

/** "20 fewer a week", "fewer", "to 400 a month", "not said" */
function promisedWords({ step, definition }: ChartModel, { promised, to }: Judged['intervention']): string {
  if (!promised) return to === undefined ? 'not said' : `to ${numberWords(to)} a ${step}`
  if (promised.by === null) return promised.way
  const share = definition.unit === 'per cent' ? ' points' : ''
  return `${numberWords(promised.by)}${share} ${promised.way} a ${step}`
}

/** "42 fewer": the mean since against the mean before; nothing where either has no figure. */
function changeWords(model: ChartModel, { before, since }: Judged): string | null {
  if (before === null || since === null) return null
  const change = lineWords(model, Math.abs(since - before))
  return `${change} ${since < before ? 'fewer' : 'more'} (${lineWords(model, since)} after ${lineWords(model, before)}). `
}
