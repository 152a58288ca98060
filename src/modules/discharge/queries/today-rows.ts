import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { isPerson, type PersonRow } from '../rules/list-row.ts'
import type { Told } from '../rules/told.ts'
import { list } from './list.ts'
import { type ListFilter, usualView } from './list-filter.ts'
import { toldTo } from './told.ts'

export type TodayRows = { rows: PersonRow[]; told: Told[] }

/** What Today is made of (rules/today.ts): everyone on the viewer's usual list, ready or not, and what they have not been told. */
export async function todayRows(tx: Tx, viewer: Viewer, now: Instant): Promise<TodayRows> {
  const { only: _, ...everyone } = usualView(viewer)
  const rows = await list(tx, viewer, now, everyone as ListFilter)
  return { rows: rows.filter(isPerson), told: await toldTo(tx, viewer) }
}
