import type { Tx } from '../../../../platform/db/tx.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { journalHead } from '../../../../platform/journal-head.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { list } from '../../queries/list.ts'
import type { ListFilter } from '../../queries/list-filter.ts'
import { isPerson, type ListRow } from '../../rules/list-row.ts'
import type { ListAsked } from './address.ts'
import type { Moment } from './columns.ts'
import { belongs, type Line, lineOf, narrowingWords } from './line.ts'
import { askedOfUs, openWaits } from './open-waits.ts'
import { inOrder } from './order.ts'
import { readyAt, type WardChoice, wardChoices } from './places.ts'
import type { Shown } from './table.ts'

/** A list as it was asked for, with all that its page says about it. */
export type Loaded = {
  asked: ListAsked
  at: Moment
  /** Position of the journal that the list is at least as new as. */
  head: number
  /** Everyone of the view, before anything narrows it. */
  everyone: Line[]
  /** Everyone of the view who is as ready as asked: what the strip counts. */
  base: Line[]
  /** What is shown, in order. */
  shown: Shown[]
  people: Line[]
  beds: Record<'empty' | 'closed' | 'taken', number>
  wards: WardChoice[]
  ward: WardChoice | null
  /** How many were ready and waiting a day ago; null where that is not known. */
  readyYesterday: number | null
}

export async function loadList(
  tx: Tx,
  viewer: SignedIn,
  now: Instant,
  address: ListAsked,
): Promise<Loaded | Refusal> {
  const head = await journalHead(tx, viewer.systemId)
  const wards = address.view === 'ward' ? await wardChoices(tx, viewer) : []
  const ward = (address.ward ? wards.find(({ wardId }) => wardId === address.ward) : wards[0]) ?? null
  if (address.view === 'ward' && !ward)
    return refuse('not-found', 'There is no such ward, or nobody is on it whom you may see')
  const asked: ListAsked = ward ? { ...address, ward: ward.wardId } : address
  const yesterday = now.subtract({ hours: 24 })
  const rows = await list(tx, viewer, now, { ...viewOf(asked), changedSince: yesterday })
  const waits = await openWaits(tx, viewer)
  const asks = asked.view === 'mine' ? await askedOfUs(tx, viewer, now) : null
  const everyone = rows
    .filter(isPerson)
    .map((row) => lineOf(row, now, waits.get(row.stayId), asks?.get(row.stayId)))
  const people = everyone.filter((line) => belongs(line, asked, now))
  const narrowed = narrowingWords.some((word) => asked[word] !== undefined)
  const { ready } = asked
  return {
    asked,
    at: { now, today: dateOf(now) },
    head,
    everyone,
    base:
      ready === undefined
        ? everyone
        : everyone.filter((line) => belongs(line, { view: asked.view, ready }, now)),
    shown: inOrder(narrowed ? rows.filter(isPerson) : rows, people, asked),
    people,
    beds: bedsOf(rows),
    wards,
    ward,
    readyYesterday: asked.view === 'hub' ? (await readyAt(tx, viewer, yesterday)) || null : null,
  }
}

const viewOf = (asked: ListAsked): ListFilter =>
  asked.view === 'ward' ? { view: 'ward', wardId: asked.ward! } : { view: asked.view }

const bedsOf = (rows: readonly ListRow[]) => {
  const beds = { empty: 0, closed: 0, taken: 0 }
  for (const row of rows) if (!isPerson(row)) beds[row.kind]++
  return beds
}
