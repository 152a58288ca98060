import { readCsv } from '../../src/edges/files/csv.ts'
import { checkDigit } from '../../src/modules/people/index.ts'
import { columns } from '../../src/modules/stays/import/columns.ts'
import { importStays } from '../../src/modules/stays/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Place } from './given.ts'
import { good } from './good.ts'

export type StayRow = Partial<Record<(typeof columns)[number]['name'], string>>

/** Grace Okafor on Elm since 1 November 2026: a row with nothing wrong. */
export const aStay: StayRow = {
  stay_number: 'S-1',
  family_name: 'Okafor',
  given_name: 'Grace',
  date_of_birth: '2/3/1941',
  ward: 'Elm',
  bed: '1',
  admitted_at: '1/11/2026 09:30',
  admission_method: '21',
}

/** The n-th of the numbers that nobody has. */
export function nhsNumber(n: number): string {
  const digits = `999000${String(n).padStart(3, '0')}`
  return `${digits}${checkDigit(digits)}`
}

/** When files are taken in, unless a test says otherwise. */
export const now = Temporal.Instant.from('2026-11-20T12:00:00Z')

/** The rows as somebody else's program writes them: without writeCsv's apostrophes. */
export function fileOf(rows: readonly StayRow[]): string {
  const names = columns
    .map((column) => column.name)
    .filter((name) => rows.some((row) => row[name] !== undefined))
  return [
    names.join(','),
    ...rows.map((row) => names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',')),
  ].join('\r\n')
}

/** Taking files of stays in at a place, as its service and of its trust. @param here the place, once there is one */
export const takingStays = (db: Database, here: () => Place) => ({
  take: async (file: readonly StayRow[] | string, more: { dryRun?: true; now?: Temporal.Instant } = {}) => {
    const by = { ...here().service, organisationId: here().organisation.trust }
    const table = good(readCsv(Buffer.from(typeof file === 'string' ? file : fileOf(file))))
    return here().as(here().service, async (tx) => good(await importStays(tx, { by, now, table, ...more })))
  },
  stayRows: () =>
    here().as(here().service, (tx) =>
      tx
        .selectFrom('stays.stay')
        .selectAll()
        .where('system_id', '=', here().systemId)
        .orderBy('stay_number')
        .execute(),
    ),
  /** How many rows there are of what a file can write. */
  counts: async () => {
    const count = (table: string) =>
      db.asOwner(
        async (client) =>
          (
            await client.query(`select count(*)::int as n from ${table} where system_id = $1`, [
              here().systemId,
            ])
          ).rows[0].n,
      )
    return {
      people: await count('people.person'),
      stays: await count('stays.stay'),
      facts: await count('stays.fact'),
      numbers: await count('people.local_number'),
      journal: await count('platform.journal'),
    }
  },
})
