import { ExceptionsStrip, type StripItem } from '../../../../ui/index.ts'
import { againstTarget } from '../../rules/summary.ts'
import type { SummaryContent } from '../../rules/summary-content.ts'
import { ledgerAddress } from '../list/address.ts'

type Props = { content: SummaryContent; seesPeople: boolean }

/** What is wrong with the seven days, before their numbers; different units are never added up. */
export const SummaryStrip = ({ content, seesPeople }: Props) => (
  <ExceptionsStrip
    label="What is short"
    items={[...belowTarget(content), ...notCounted(content)]}
    total={{
      number: content.people ?? 'Hidden',
      href: seesPeople ? '/list?view=hub&ready=1' : '#delayed',
      label: 'wait for a package of care',
      note: 'Ready to leave',
    }}
  />
)

function belowTarget({ lines }: SummaryContent): StripItem[] {
  const all = lines.filter(({ target }) => target !== null)
  const short = all.filter((line) => (againstTarget(line).short ?? 0) > 0)
  if (short.length === 0) return []
  const note = 'New starts in seven days, by kind and area'
  return [{ is: 'late', number: short.length, href: '#starts', label: `of ${all.length} below target`, note }]
}

function notCounted({ lines }: SummaryContent): StripItem[] {
  const sum = (what: 'outOfDate' | 'noFigure' | 'services') =>
    lines.reduce((total, line) => total + line[what], 0)
  const [old, silent] = [sum('outOfDate'), sum('noFigure')]
  if (old + silent === 0) return []
  return [
    {
      is: 'stale',
      number: old + silent,
      href: ledgerAddress({ show: 'old' }),
      label: `of ${sum('services')} services not counted as free`,
      note: `${old} out of date, ${silent} never said`,
    },
  ]
}
