import { type Column, InsetText, Table } from '../../../../ui/index.ts'
import type { AskedRun } from '../../queries/runs.ts'
import { figureWords, signedWords } from '../../rules/figure-words.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import type { Change } from '../../rules/what-if/changes.ts'
import { sentence, startsEmptyWords, surelyWords } from '../../rules/what-if/words.ts'
import { ChooseDays } from './choose-days.tsx'
import { DaysView } from './days-view.tsx'
import { shownOf } from './shown.ts'

/** The answer: one sentence, days to choose from with the difference, and each figure with its half-width. */
export const AnswerView = ({
  answer,
  changes,
  run,
  days,
}: {
  answer: WhatIf
  changes: readonly Change[]
  run: AskedRun
  /** Whose days are shown, by a key in the address. */
  days: string | null
}) => {
  const shown = shownOf(answer, days)
  const isCompared = answer.series.at(-1)!.with !== null
  return (
    <>
      <InsetText>
        <p>
          <b>{sentence(answer, changes)}</b>
        </p>
        {answer.startsEmpty && <p>{startsEmptyWords}</p>}
      </InsetText>
      <section id="days" class="hw-what-if__days">
        <ChooseDays answer={answer} runId={run.runId} shown={shown} />
        <DaysView shown={shown} firstDay={answer.firstDay} days={answer.days} />
      </section>
      <Table
        caption={`In ${answer.days} days`}
        captionShown
        columns={isCompared ? [...columns, ...compared] : columns}
        rows={answer.rows}
      />
      <p class="hw-second">
        {answer.replications} runs{isCompared ? ' of each' : ''}, seed {answer.seed}, Homeward {run.program}.
        ± is the half-width of the 95% interval.
      </p>
    </>
  )
}

type Row = WhatIf['rows'][number]
// Of what nobody began there is no wait.
const noFigure = 'no figure (nobody began)'
const columns: Column<Row>[] = [
  { name: 'what', head: 'What', rowHead: true, card: 'title', cell: ({ name }) => name },
  {
    name: 'as-is',
    head: 'As it is',
    numeric: true,
    cell: ({ asIs }) => (asIs ? figureWords(asIs) : noFigure),
  },
]
const compared: Column<Row>[] = [
  {
    name: 'with',
    head: 'With changes',
    numeric: true,
    cell: (row) => (row.with ? figureWords(row.with) : noFigure),
  },
  {
    name: 'difference',
    head: 'Difference',
    numeric: true,
    cell: ({ difference }) => (difference ? <b>{signedWords(difference)}</b> : noFigure),
  },
  {
    name: 'words',
    head: 'In words',
    cell: ({ difference, asIs }) => (difference && asIs ? surelyWords(difference, asIs) : ''),
  },
]
