import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../platform/time.ts'
import { beginsOf } from './queries/begins.ts'
import { itemsIn } from './queries/items.ts'
import { lastDayAt, talliedOf } from './queries/tallied.ts'
import { periodsIn } from './rules/periods.ts'
import type { Period } from './rules/series.ts'
import { countItems, type DayCount } from './rules/sums.ts'
import { tallies, tallyRules } from './rules/tallies.ts'

/** An emergency admission makes a readmission of somebody who left so many days before. */
const reachesBack = 29

/** Counts every day of a place again. @returns how many rows were not as they should be. */
export async function rebuildTallies(tx: Tx, { systemId }: Pick<Viewer, 'systemId'>): Promise<number> {
  const now = await clock(tx)
  const first = await firstDay(tx, systemId)
  if (!first) return 0
  return keep(tx, systemId, { from: first, to: lastDayAt(now) }, now, first)
}

/** Counts what has changed since the last time, and the days that have ended since. @returns how many rows changed. */
export async function refreshTallies(tx: Tx, systemId: string): Promise<number> {
  const now = await clock(tx)
  const first = await firstDay(tx, systemId)
  if (!first) return 0
  const last = lastDayAt(now)
  const tallied = await talliedOf(tx, systemId)
  if (!tallied) return keep(tx, systemId, { from: first, to: last }, now, first)
  const next = tallied.last.add({ days: 1 })
  const changed = tallied.changedFrom
  const from = changed && isBefore(changed, next) ? changed : next
  // Only today has changed, which is not kept: from here on the journal is read again.
  if (isBefore(last, from)) return keep(tx, systemId, { from, to: last }, now, first)
  const back = from.subtract({ days: reachesBack })
  return keep(tx, systemId, { from: isBefore(back, first) ? first : back, to: last }, now, first)
}

async function keep(
  tx: Tx,
  systemId: string,
  period: Period,
  now: Instant,
  first: LocalDate,
): Promise<number> {
  // Asked before anything is counted: what is recorded meanwhile is counted again.
  const seq = await journalSeq(tx, systemId)
  let changed = 0
  for (const month of isBefore(period.to, period.from) ? [] : periodsIn(period, 'month')) {
    const part = {
      from: later(month.from, period.from),
      to: isBefore(period.to, month.to) ? period.to : month.to,
    }
    changed += await replace(tx, systemId, part, countItems(await itemsIn(tx, systemId, part, now, null)))
  }
  await sql`
    insert into measures.tallied (system_id, rules, first_day, last_day, journal_seq, counted_at)
    values (${systemId}, ${tallyRules}, ${first.toString()}::date, ${period.to.toString()}::date,
      ${seq}::bigint, ${now.toString()}::timestamptz)
    on conflict (system_id) do update set rules = excluded.rules, first_day = excluded.first_day,
      last_day = excluded.last_day, journal_seq = excluded.journal_seq, counted_at = excluded.counted_at`.execute(
    tx,
  )
  return changed
}

/** Makes the kept rows of some days what was counted: those that differ are written, those that are no more go. */
async function replace(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  counts: readonly DayCount[],
): Promise<number> {
  const rows = counts.map(({ tally, by, key, on, amount, things }) => [
    tally,
    by,
    key,
    on.toString(),
    amount,
    things,
  ])
  const { rows: done } = await sql<{ changed: number }>`
    with counted as (
      select c ->> 0 as tally, c ->> 1 as sliced_by, c ->> 2 as slice_key, (c ->> 3)::date as on_date,
        (c ->> 4)::float8 as amount, (c ->> 5)::int as things
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) c
    ), gone as (
      delete from measures.tally t
      where t.system_id = ${systemId} and t.on_date between ${from.toString()}::date and ${to.toString()}::date
        and not exists (select from counted c where c.tally = t.tally and c.sliced_by = t.sliced_by
          and c.slice_key = t.slice_key and c.on_date = t.on_date)
      returning 1
    ), written as (
      insert into measures.tally as t (system_id, tally, sliced_by, slice_key, on_date, amount, things)
      select ${systemId}, tally, sliced_by, slice_key, on_date, amount, things from counted
      on conflict (system_id, tally, sliced_by, slice_key, on_date) do update
        set amount = excluded.amount, things = excluded.things
        where t.amount <> excluded.amount or t.things <> excluded.things
      returning 1
    )
    select ((select count(*) from gone) + (select count(*) from written))::int as changed`.execute(tx)
  return done[0]!.changed
}

async function firstDay(tx: Tx, systemId: string): Promise<LocalDate | null> {
  const begins = await beginsOf(tx, systemId, null)
  const days = [...new Set(tallies.map((one) => one.begins))].flatMap(
    (kind) => begins(kind, { by: 'whole' }) ?? [],
  )
  return days.reduce<LocalDate | null>((first, day) => (first && isBefore(first, day) ? first : day), null)
}

async function journalSeq(tx: Tx, systemId: string): Promise<string> {
  const { rows } = await sql<{ seq: string }>`
    select coalesce(max(seq), 0)::text as seq from platform.journal where system_id = ${systemId}`.execute(tx)
  return rows[0]!.seq
}

async function clock(tx: Tx): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select platform.clock() as now`.execute(tx)
  return instantOf(rows[0]!.now)
}

const isBefore = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) < 0
const later = (a: LocalDate, b: LocalDate) => (isBefore(a, b) ? b : a)
