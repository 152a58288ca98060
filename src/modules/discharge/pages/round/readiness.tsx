import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Card, Mark } from '../../../../ui/index.ts'
import { count } from '../../rules/lateness.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { parts as order, type PartAnswer, partWords, type Readiness } from '../../rules/readiness.ts'

/** The three-part test, each part with who said so and when. */
export const RoundReadiness = ({
  row,
  parts,
  now,
}: {
  row: PersonRow
  parts: Readiness['parts']
  now: Instant
}) => (
  <section>
    <h2>Ready to leave? {sumUp(row, parts)}</h2>
    <div class="hw-round__parts">
      {order.map((part) => (
        <Card level={3} title={partWords[part]} edge={isYes(parts[part]) ? 'green' : 'grey'}>
          <Answer of={parts[part]} now={now} />
        </Card>
      ))}
    </div>
  </section>
)

const isYes = (answer: PartAnswer | null) => answer?.answer === 'yes' && !answer.lapsedAt

function sumUp(row: PersonRow, parts: Readiness['parts']): string {
  if (row.readySince) return 'All three say yes'
  const yes = order.filter((part) => isYes(parts[part])).length
  if (yes === 3) return 'All three say yes, but a reason to need the bed stands'
  if (order.every((part) => parts[part] === null)) return 'Nobody has been asked'
  return yes === 0 ? 'Not yet' : `${count(yes, 'yes', 'yes')} of three`
}

const Answer = ({ of, now }: { of: PartAnswer | null; now: Instant }) => {
  if (!of)
    return (
      <p>
        <Mark is="not-answered">Not asked</Mark>
      </p>
    )
  const [is, word] =
    of.answer === 'no'
      ? (['not-ready', 'No'] as const)
      : of.lapsedAt
        ? (['not-ready', 'Has to be said again'] as const)
        : (['ready', 'Yes'] as const)
  return (
    <>
      <p class="hw-round__say">
        <Mark is={is}>{word}</Mark> {of.words ?? of.by}
      </p>
      <p class="hw-second">
        {momentWords(of.at, now)}
        {of.words && `, ${of.by}`}
      </p>
    </>
  )
}
