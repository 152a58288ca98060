import { printedWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Table } from '../../../../ui/index.ts'
import type { Block, BlockTable } from '../../rules/papers/blocks.ts'

/** The blocks of a report as a page; printed, it is the report on A4. */
export const PaperView = ({ blocks }: { blocks: readonly Block[] }) => (
  <div class="hw-paper">
    {blocks.map((block) => (
      <OneBlock block={block} />
    ))}
  </div>
)

const OneBlock = ({ block }: { block: Block }) => {
  if ('heading' in block)
    return block.level === 3 ? (
      <h3 class="nhsuk-heading-s">{block.heading}</h3>
    ) : (
      <h2 class="nhsuk-heading-m">{block.heading}</h2>
    )
  if ('list' in block)
    return (
      <ul class="nhsuk-list nhsuk-list--bullet">
        {block.list.map((line, i) => (
          <li>{linked(line, block.links?.[i])}</li>
        ))}
      </ul>
    )
  if ('table' in block) return <OneTable table={block.table} />
  return <p>{block.strong ? <strong>{block.text}</strong> : block.text}</p>
}

const linked = (words: string, href: string | undefined) => (href ? <a href={href}>{words}</a> : words)

const OneTable = ({ table: { caption, columns, rows, links } }: { table: BlockTable }) => (
  <Table
    caption={caption}
    columns={columns.map(({ head, align }, at) => ({
      name: `c${at}`,
      head,
      numeric: align === 'right',
      ...(at === 0 && { rowHead: true, card: 'title' as const }),
      cell: (row: readonly string[], i: number) => linked(row[at] ?? '', at === 0 ? links?.[i] : undefined),
    }))}
    rows={rows}
  />
)

/** At the foot of paper: which place it is of, and when it was made. */
export const footWords = (place: string, now: Instant): string =>
  `${printedWords(place, now)}. Staff and bodies are named, nobody who is cared for.`
