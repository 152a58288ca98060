import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import { type Loaded, rowsBehind } from '../rules/file-points.ts'
import type { Item } from '../rules/item.ts'
import type { How } from '../rules/model.ts'
import type { Period, Slice } from '../rules/series.ts'
import { keyOf } from '../rules/sums.ts'
import { itemsIn } from './items.ts'
import { loadedFigures } from './loaded.ts'

export type BehindPerson = {
  personId: string
  stayId: string | null
  name: PersonName
  days: LocalDate[]
  amount: number
}

/** What one side of a point is made of. */
export type Behind = {
  /** Those whom the viewer may see, the most first. */
  people: BehindPerson[]
  /** In the number, and not the viewer's to see. */
  hidden: { people: number; amount: number }
  /** Counted without a person: new starts of a file. */
  nameless: number
}

/** The people behind the count of a tally in a period; names are asked for as the viewer. */
export async function peopleBehind(
  tx: Tx,
  viewer: Viewer,
  asked: { how: Extract<How, { from: 'facts' }>; tally: string; slice: Slice; period: Period; now: Instant },
): Promise<Behind> {
  const { tally, slice, period, now } = asked
  const items = await asService(tx, viewer, () =>
    itemsIn(tx, viewer.systemId, period, now, null, new Set([tally])),
  )
  const own = items.filter((item) => item.tally === tally && isIn(item, slice))
  const known = own.filter((item): item is Item & { personId: string } => item.personId !== null)
  const names = await namesOf(
    tx,
    known.map(({ personId }) => personId),
  )
  const unseen = known.filter(({ personId }) => !names.has(personId))
  const seen = Map.groupBy(
    known.filter(({ personId }) => names.has(personId)),
    ({ personId, stayId }) => `${personId} ${stayId}`,
  )
  return {
    people: [...seen.values()]
      .map((all) => ({
        personId: all[0]!.personId,
        stayId: all[0]!.stayId,
        name: names.get(all[0]!.personId)!,
        days: all.map(({ on }) => on),
        amount: sum(all),
      }))
      .sort((a, b) => b.amount - a.amount || (a.personId < b.personId ? -1 : 1)),
    hidden: { people: new Set(unseen.map(({ personId }) => personId)).size, amount: sum(unseen) },
    nameless: sum(own.filter(({ personId }) => personId === null)),
  }
}

const isIn = (item: Item, slice: Slice) => slice.by === 'whole' || item.keys[slice.by] === slice.key
const sum = (items: readonly Item[]) => items.reduce((all, { amount }) => all + amount, 0)

/** The rows of files that a point was made of. */
export async function rowsOf(
  tx: Tx,
  systemId: string,
  asked: { measure: string; slice: Slice; period: Period },
): Promise<Loaded[]> {
  const rows = await loadedFigures(tx, systemId, {
    measures: [asked.measure],
    period: asked.period,
    knownAt: null,
  })
  return rowsBehind(
    asked.period,
    rows.filter(({ by, key }) => by === asked.slice.by && key === keyOf(asked.slice)),
  )
}
