import { standing } from '../../../../platform/facts.ts'
import { Card, Table, Two } from '../../../../ui/index.ts'
import { noticeKinds } from '../../actions/notices/what-followed.ts'
import type { DelayFact } from '../../rules/facts.ts'
import { whatWords } from './fact-words.ts'
import { shortWhen } from './words.ts'

/** Everything recorded about the notices of the stay, in the order in which it happened. */
export const Followed = ({ facts }: { facts: readonly DelayFact[] }) => {
  const rows = standing(facts).filter(({ kind }) => noticeKinds.has(kind))
  if (rows.length === 0) return <></>
  return (
    <Card title="What happened" flush>
      <Table
        caption="What happened, in order"
        columns={[
          {
            name: 'when',
            head: 'When',
            cell: (fact) => shortWhen(fact.happenedAt),
            rowHead: true,
            card: 'title',
          },
          { name: 'what', head: 'What', cell: (fact) => <Two first={whatWords(fact)} second={more(fact)} /> },
          { name: 'recorded', head: 'Recorded', cell: (fact) => shortWhen(fact.recordedAt) },
        ]}
        rows={rows}
      />
    </Card>
  )
}

function more({ kind, detail }: DelayFact): string | undefined {
  if (kind === 'council-answer')
    return (
      [detail.needs && `Needs: ${detail.needs}`, detail.plan && `Plan: ${detail.plan}`]
        .filter(Boolean)
        .join('. ') || undefined
    )
  return kind !== 'other-cause' && 'words' in detail ? detail.words : undefined
}
