import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import type { Service, WeekOfStarts } from '../rules/model.ts'
import type { CapacitySettings } from '../rules/settings.ts'
import type { Wanted } from '../rules/wanted.ts'
import { askedAt } from './asked.ts'
import { type Difference, differencesIn, type Settled, settledDifferences } from './differences.ts'
import { services } from './services.ts'
import { settingsOf } from './settings.ts'
import { startsByWeek } from './starts.ts'
import { wantedNow } from './wanted.ts'

/** All that the ledger's page says, asked once each. */
export type Ledger = {
  services: Service[]
  settings: CapacitySettings
  weeks: Map<string, WeekOfStarts[]>
  wanted: Wanted[]
  /** Short names of those who said a figure. */
  names: Map<string, string>
  /** When each service was last asked whether its figures hold. */
  askedAt: Map<string, Instant>
  differences: Difference[]
  /** What was settled of all differences, those that are over included. */
  settled: Settled[]
}

export async function ledger(
  tx: Tx,
  { systemId, now, serviceId }: { systemId: string; now: Instant; serviceId?: string },
): Promise<Ledger> {
  const one = serviceId === undefined ? {} : { serviceId }
  const all = await services(tx, { systemId, now, ...(serviceId ? { serviceIds: [serviceId] } : {}) })
  const settled = await settledDifferences(tx, { systemId })
  return {
    services: all,
    settings: await settingsOf(tx, systemId),
    weeks: await startsByWeek(tx, { systemId, today: dateOf(now), ...one }),
    wanted: await wantedNow(tx),
    names: await sayers(tx, systemId, all),
    askedAt: await askedAt(tx, { systemId, ...one }),
    differences: differencesIn(all, settled),
    settled,
  }
}

async function sayers(tx: Tx, systemId: string, all: readonly Service[]): Promise<Map<string, string>> {
  const ids = new Set(all.flatMap(({ lines }) => lines.flatMap(({ figure }) => figure?.saidBy ?? [])))
  if (ids.size === 0) return new Map()
  const rows = await tx
    .selectFrom('access.account')
    .select(['user_id', 'short_name'])
    .where('system_id', '=', systemId)
    .where('user_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.short_name]))
}
