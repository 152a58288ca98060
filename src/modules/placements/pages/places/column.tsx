import type { Instant } from '../../../../platform/time.ts'
import { Icon, Mark, statuses } from '../../../../ui/index.ts'
import { type BoardCard, type BoardColumn, cardOf } from '../../rules/board.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { placeAddress } from '../addresses.ts'
import { Dots } from './dots.tsx'

type Props = {
  name: BoardColumn
  title: string
  none: string
  rows: readonly BoardRow[]
  chosen: string | null
  twice: ReadonlySet<string>
  now: Instant
}

export const Column = ({ name, title, none, rows, chosen, twice, now }: Props) => (
  <section class="hw-places__column" aria-labelledby={`column-${name}`}>
    <h2 id={`column-${name}`} class="hw-places__title">
      {title} <span class="hw-places__count">{rows.length - begun(rows).length}</span>
    </h2>
    {rows.length === begun(rows).length ? (
      <p class="hw-places__none">{none}</p>
    ) : (
      <Cards rows={rows.filter((row) => !isBegun(row))} {...{ chosen, twice, now }} />
    )}
    {begun(rows).length > 0 && (
      <details class="hw-more hw-places__begun" open={begun(rows).some(({ needId }) => needId === chosen)}>
        <summary>{begunWords(begun(rows))}</summary>
        <Cards rows={begun(rows)} {...{ chosen, twice, now }} />
      </details>
    )}
  </section>
)

const begunWords = (rows: readonly BoardRow[]) =>
  rows.some(({ crisis, reviews }) => crisis || reviews.length > 0)
    ? `${rows.length} have begun and are watched`
    : `${rows.length} began in the last 48 hours`

/** Begun, and watched for as long as a failure would be a crisis. */
const isBegun = ({ state, failedAt }: BoardRow) => state === 'started' && !failedAt
const begun = (rows: readonly BoardRow[]) => rows.filter(isBegun)

const Cards = ({ rows, chosen, twice, now }: Pick<Props, 'rows' | 'chosen' | 'twice' | 'now'>) => (
  <ul class="hw-places__list">
    {rows.map((row) => (
      <Card card={cardOf(row, now, twice)} here={row.needId === chosen} />
    ))}
  </ul>
)

const Card = ({ card, here }: { card: BoardCard; here: boolean }) => (
  <li class={here ? 'hw-place hw-place--here' : 'hw-place'} id={`need-${card.needId}`}>
    <div class="hw-place__head">
      <a href={placeAddress(card.needId)} data-card="" aria-current={here ? 'true' : undefined}>
        {card.name}
      </a>
      {card.corner && <Corner corner={card.corner} />}
    </div>
    {card.lines.map((line, i) => (
      <p class={i === 0 ? 'hw-place__what' : 'hw-place__where'}>{line}</p>
    ))}
    {card.step && (
      <p class="hw-place__mark">
        <Dots step={card.step} />
      </p>
    )}
    {card.mark && (
      <p class="hw-place__mark">
        <Mark is={card.mark.is}>{card.mark.words}</Mark>
      </p>
    )}
  </li>
)

const Corner = ({ corner }: { corner: NonNullable<BoardCard['corner']> }) =>
  corner.is === null ? (
    <span class="hw-place__corner">{corner.words}</span>
  ) : (
    <span class={`hw-place__corner hw-tone--${statuses[corner.is].tone}`}>
      <Icon shape={statuses[corner.is].shape} /> {corner.words}
    </span>
  )
