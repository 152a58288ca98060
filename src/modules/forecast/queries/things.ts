import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Thing } from '../../discharge/index.ts'
import { paths } from '../pages/addresses.ts'
import { thingsAhead } from '../rules/ahead/things.ts'
import { aheadHere } from './ahead.ts'

/** For whom a shortfall that is likely stands in Today. */
const told = new Set<string>(['hub navigator', 'on-call manager'])

// Today is opened again and again, and a year of days is read for this: for some minutes the same answer will do. The page
// it leads to is always of now. Both roles are told the same, and nobody by name.
const minutesKept = 10
const kept = new Map<string, { at: Instant; things: Thing[] }>()

/** A pathway that is likely to fall short of places in the days ahead, as it was at most ten minutes ago. */
export async function thingsOfForecast(tx: Tx, viewer: SignedIn, now: Instant): Promise<Thing[]> {
  if (!told.has(viewer.role)) return []
  const last = kept.get(viewer.systemId)
  const age = last ? now.since(last.at).total('minutes') : Number.POSITIVE_INFINITY
  if (last && age >= 0 && age < minutesKept) return last.things
  const { all, today } = await aheadHere(tx, viewer, now)
  const things = thingsAhead(all, today, paths.ahead)
  kept.set(viewer.systemId, { at: now, things })
  return things
}
