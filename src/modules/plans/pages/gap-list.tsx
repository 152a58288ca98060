import { Card, Mark } from '../../../ui/index.ts'
import { changePartAddress, newPartAddress } from '../addresses.ts'
import { partKind } from '../rules/content.ts'
import type { Gap } from '../rules/gaps.ts'
import { nameOf, titleOf } from '../rules/part-words.ts'
import type { Part } from '../rules/plan.ts'

/** Where a gap is mended: the field of its part, or the form that adds what is missing. */
const gapAddress = (planId: string, { part, kind, field }: Gap): string =>
  part ? `${changePartAddress(planId, part.partId)}${field ? `#${field}` : ''}` : newPartAddress(planId, kind)

type Props = { planId: string; gaps: readonly Gap[]; title: string; most?: number }

/** What keeps the plan from being signed: one line a part, each gap a link to where it is mended. Nothing where nothing does. */
export const GapList = ({ planId, gaps, title, most = gaps.length }: Props) => {
  if (gaps.length === 0) return <></>
  const lines = byPart(gaps)
  return (
    <Card title={<Mark is="unowned">{title}</Mark>} edge="red">
      <ul class="nhsuk-list">
        {lines.slice(0, most).map(({ part, gaps: mine }) => (
          <li>
            {part && `${nameOf(part)}, ${titleOf(part, 70)}: `}
            {mine.map((gap, i) => (
              <>
                {i > 0 && ' · '}
                <a href={gapAddress(planId, gap)}>{part ? short(gap) : gap.words}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
      {lines.length > most && <p>And {lines.length - most} more, each with its part below.</p>}
    </Card>
  )
}

function byPart(gaps: readonly Gap[]): { part: Part | null; gaps: Gap[] }[] {
  const groups = Map.groupBy(gaps, ({ part, words }) => part?.partId ?? words)
  return [...groups.values()].map((found) => ({ part: found[0]!.part, gaps: found }))
}

/** "Whose it is" for a blank field; the rest of the sentence where it is another gap. */
function short({ part, field, words }: Gap): string {
  const label = part && field ? partKind(part.kind).fields[field]?.label : null
  if (!label || !words.endsWith('is not set')) return words.replace(/^.*?\) /, '').replace(/^[^:]*: /, '')
  return `${label}: not set`
}
