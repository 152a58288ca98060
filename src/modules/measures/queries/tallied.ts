import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Period, Slice } from '../rules/series.ts'
import { type DayCount, keyOf } from '../rules/sums.ts'
import { tallyRules } from '../rules/tallies.ts'

/** How far the kept tallies go, and from which day on they are not to be believed any more. */
export type Tallied = { first: LocalDate; last: LocalDate; changedFrom: LocalDate | null }

/** @returns null where nothing is kept, or it was counted by other rules. */
export async function talliedOf(tx: Tx, systemId: string): Promise<Tallied | null> {
  const { rows } = await sql<{ first: string; last: string; seq: string; at: Date }>`
    select to_char(first_day, 'YYYY-MM-DD') as first, to_char(last_day, 'YYYY-MM-DD') as last,
      journal_seq::text as seq, counted_at as at
    from measures.tallied where system_id = ${systemId} and rules = ${tallyRules}`.execute(tx)
  const row = rows[0]
  if (!row) return null
  return {
    first: Temporal.PlainDate.from(row.first),
    last: Temporal.PlainDate.from(row.last),
    changedFrom: await changedFrom(tx, systemId, row.seq, instantOf(row.at)),
  }
}

/**
 * The earliest day that anything written to the journal since speaks of. What corrects another fact speaks of that one's
 * day too; a joined record, or another council, home, sex or date of birth, of all the person's stays; a setting of every
 * day. What services are and whom they take is asked of them as they are today (docs/rules/unmet-need.md): a change of that
 * speaks of every night since the first need.
 */
async function changedFrom(tx: Tx, systemId: string, seq: string, since: Instant): Promise<LocalDate | null> {
  const facts = (table: string, kind: string) => sql`
    select least(f.happened_at, p.happened_at, (case when f.kind in ('started', 'ended') then f.detail ->> 'on'
      when f.kind = 'at-home' then f.detail ->> 'from' end)::date) as at
    from ${sql.table(table)} f
    left join ${sql.table(table)} p on p.system_id = f.system_id and p.fact_id = f.supersedes
    where f.system_id = ${systemId} and f.fact_id in (select fact from news where subject_kind = ${kind} and fact is not null)`
  const after = sql`${since.toString()}::timestamptz`
  const { rows } = await sql<{ at: Date | null }>`
    with news as materialized (
      select subject_kind, subject_id, person_id, (detail ->> 'fact')::uuid as fact, what, detail
      from platform.journal where system_id = ${systemId} and seq > ${seq}::bigint
    )
    select min(at) as at from (
      ${facts('stays.fact', 'stay')} union all ${facts('discharge.fact', 'stay')} union all ${facts('placements.fact', 'need')}
      union all
      select on_date::timestamptz from capacity.start
        where system_id = ${systemId} and (recorded_at >= ${after} or ended_at >= ${after})
          and service_id::text in (select subject_id from news where subject_kind = 'start')
      union all
      select admitted_at from stays.stay where system_id = ${systemId} and person_id in (
        select person_id from news where subject_kind = 'merge'
          or (what = 'person-changed' and detail -> 'columns' ?| array['authority_id', 'date_of_birth', 'merged_into', 'postcode', 'gender']))
      union all
      select '1900-01-01'::timestamptz from news where subject_kind = 'delay-setting'
      union all
      select closed_at from stays.bed_closure where system_id = ${systemId}
        and (reopened_at is null or reopened_at >= ${after})
        and bed_id::text in (select subject_id from news where subject_kind = 'bed-closure')
      union all
      select ended_at from stays.bed where system_id = ${systemId}
        and bed_id::text in (select subject_id from news where what = 'bed-changed')
      union all
      select min(happened_at) from placements.fact where system_id = ${systemId} and kind = 'need-opened'
        and exists (select from news where subject_kind in ('line', 'district') or what in ('service-added', 'bed-added')
          or (what = 'system-changed' and detail -> 'columns' ? 'settings')
          or (what = 'service-changed' and detail -> 'columns' ?| array['kind', 'limits', 'zones', 'postcode', 'ward_id',
            'organisation_id', 'fee_from', 'fee_to', 'ended_at']))
    ) e`.execute(tx)
  const at = rows[0]?.at
  return at ? dateOf(instantOf(at)) : null
}

/** These alone, or every part of some cuts. */
export type Slices = { these: readonly Slice[] } | { everyPartOf: readonly Slice['by'][] }

/** Kept daily counts of these tallies, or of all, in a period. */
export async function keptCounts(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  tallies: readonly string[],
  slices: Slices,
): Promise<DayCount[]> {
  const only =
    'everyPartOf' in slices
      ? sql`sliced_by = any(${[...slices.everyPartOf]}::text[])`
      : sql`(sliced_by, slice_key) in (select s.by, s.key from jsonb_to_recordset(${JSON.stringify(
          slices.these.map((slice) => ({ by: slice.by, key: keyOf(slice) })),
        )}::jsonb) as s(by text, key text))`
  const { rows } = await sql<{
    tally: string
    by: Slice['by']
    key: string
    days: number
    amount: number
    things: number
  }>`
    select tally, sliced_by as by, slice_key as key, on_date - '1970-01-01'::date as days, amount, things
    from measures.tally where system_id = ${systemId} and tally = any(${[...tallies]}::text[])
      and on_date between ${from.toString()}::date and ${to.toString()}::date and ${only}`.execute(tx)
  return rows.map(({ days, ...row }) => ({ ...row, on: dayAt(days) }))
}

const epoch = Temporal.PlainDate.from('1970-01-01')
const days = new Map<number, LocalDate>()
function dayAt(number: number): LocalDate {
  let day = days.get(number)
  if (!day) {
    day = epoch.add({ days: number })
    days.set(number, day)
  }
  return day
}

/** The last day that is over at a moment. */
export const lastDayAt = (now: Instant): LocalDate => dateOf(now).subtract({ days: 1 })
