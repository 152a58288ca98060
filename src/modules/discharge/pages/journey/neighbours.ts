import type { Tx } from '../../../../platform/db/tx.ts'
import { localPath } from '../../../../platform/http/back.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { journeyAddress } from '../addresses.ts'
import { readAddress } from '../list/address.ts'
import { headingOf } from '../list/heading.ts'
import { loadList } from '../list/load.ts'

export type Neighbours = {
  /** The list they came from. */
  list: string
  label: string
  /** "9 of 63"; null when they did not come from a list, or the person is no longer on it. */
  place: string | null
  next: string | null
  previous: string | null
}

type Asked = { viewer: SignedIn; now: Instant; stayId: string; from: string | null }

/** Who comes before and after a person on the list somebody came from, as that list is now: its address says which. */
export async function neighboursOf(tx: Tx, { viewer, now, stayId, from }: Asked): Promise<Neighbours> {
  const list = localPath(from, '/list')
  const none: Neighbours = { list, label: 'Back to the list', place: null, next: null, previous: null }
  if (!from || !/^\/list(\?|$)/.test(list)) return from ? { ...none, label: 'Back' } : none
  const loaded = await loadList(
    tx,
    viewer,
    now,
    readAddress(new URLSearchParams(list.split('?')[1] ?? ''), viewer),
  )
  if (isRefusal(loaded)) return none
  const stays = loaded.shown.flatMap((shown) => ('row' in shown ? [shown.row.stayId] : []))
  const at = stays.indexOf(stayId)
  const { title } = headingOf(loaded, viewer)
  if (at < 0) return { ...none, label: title }
  const to = (other: string | undefined) =>
    other ? `${journeyAddress(other)}?${new URLSearchParams({ from: list }).toString()}` : null
  return {
    list,
    label: title,
    place: `${at + 1} of ${stays.length}`,
    next: to(stays[at + 1]),
    previous: to(stays[at - 1]),
  }
}
