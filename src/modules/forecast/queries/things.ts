import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Thing } from '../../discharge/index.ts'
import { paths } from '../pages/addresses.ts'
import { thingsAhead } from '../rules/ahead/things.ts'
import { aheadHere } from './ahead.ts'

/** For whom a shortfall that is likely stands in Today. */
const told = new Set<string>(['hub navigator', 'on-call manager'])

/** A pathway that is likely to fall short of places in the days ahead. */
export const thingsOfForecast = async (tx: Tx, viewer: SignedIn, now: Instant): Promise<Thing[]> => {
  if (!told.has(viewer.role)) return []
  const { all, today } = await aheadHere(tx, viewer, now)
  return thingsAhead(all, today, paths.ahead)
}
