import { type Column, InsetText, Table } from '../../../../ui/index.ts'
import { TradeOffChart } from '../../chart/trade-off.tsx'
import type { AskedRun } from '../../queries/runs.ts'
import { poundsWords } from '../../rules/costs/words.ts'
import { figureWords } from '../../rules/figure-words.ts'
import type { HowMuch } from '../../rules/how-much/answer.ts'
import { atWords, type HowMuchQuestion } from '../../rules/how-much/question.ts'
import { howMuchSentence, mixWords, tidy, withinWords } from '../../rules/how-much/words.ts'
import { RunLinks } from '../export/links.tsx'

/** The cheapest mix in one sentence, what less would do as a curve and a table, and what was reckoned with. */
export const HowMuchAnswer = ({
  answer,
  run,
  question,
  mayUse,
}: {
  answer: HowMuch
  run: AskedRun
  question: HowMuchQuestion
  /** Whoever writes plans. */
  mayUse: boolean
}) => {
  const says = howMuchSentence(answer)
  return (
    <>
      <InsetText>
        <p>
          <b>{says}</b>
        </p>
      </InsetText>
      {answer.tradeOff.length > 1 && <Curve answer={answer} says={says} />}
      <Table
        caption={`Cost against delayed days${atWords(answer.station)} in ${answer.days} days`}
        captionShown
        columns={columnsOf(answer)}
        rows={answer.tradeOff}
      />
      <p class="hw-second">
        Reckoned with:{' '}
        {question.levers
          .map(({ id, most, pounds, source }) => {
            const lever = answer.levers.find((one) => one.id === id)
            return `${lever?.name ?? id} ${lever?.of === 'days' ? 'quicker by' : 'up to'} ${tidy(most)}${lever?.of === 'days' ? '' : ' more'}, ${poundsWords(pounds)} each (${source})`
          })
          .join('; ')}
        .
      </p>
      <p class="hw-second">
        {answer.tried === 1 ? 'One mix' : `${answer.tried} mixes`} tried, {answer.replications} runs of each,
        seed {answer.seed}, Homeward {run.program}. ± is the half-width of the 95% interval. It is the
        cheapest found, not a proof that no other is cheaper.
      </p>
      <RunLinks run={run} mayUse={mayUse} />
    </>
  )
}

const Curve = ({ answer, says }: { answer: HowMuch; says: string }) => (
  <>
    <h2 class="nhsuk-heading-s">What less would do</h2>
    <p class="hw-second">
      Each point is a mix that was tried, and none that was tried is both cheaper and better. Bar: the 95%
      interval of the mean.
    </p>
    <div class="hw-chart-scroll" role="region" aria-label="Chart: cost against delayed days" tabindex={0}>
      <TradeOffChart answer={answer} says={says} />
    </div>
  </>
)

type Row = HowMuch['tradeOff'][number]
const columnsOf = (answer: HowMuch): Column<Row>[] => [
  {
    name: 'mix',
    head: 'Mix',
    rowHead: true,
    card: 'title',
    cell: ({ mix }) => mixWords(answer, mix),
  },
  { name: 'cost', head: 'Cost', numeric: true, cell: ({ cost }) => poundsWords(cost) },
  {
    name: 'days',
    head: 'Delayed days',
    numeric: true,
    cell: ({ delayedDays }) => figureWords(delayedDays),
  },
  {
    name: 'within',
    head: 'Within the target',
    cell: (row) => withinWords(row, answer.replications),
  },
]
