import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { ageOf } from '../../people/index.ts'
import type { NeedState } from '../rules/model.ts'
import type { SuggestedLine } from '../rules/suggest/explain.ts'
import type { SuggestionSummary } from '../rules/suggest/summary.ts'

export type Decision = {
  needId: string
  decision: 'as suggested' | 'another' | 'nobody'
  serviceId: string | null
  why: string | null
  decidedAt: Instant
  /** Account name; null where the account is gone. */
  decidedBy: string | null
}

export type Suggestion = {
  suggestionId: string
  madeAt: Instant
  madeBy: string | null
  summary: SuggestionSummary
  lines: SuggestedLine[]
  /** Of people whom the viewer may see. */
  decisions: ReadonlyMap<string, Decision>
}

export async function suggestion(
  tx: Tx,
  systemId: string,
  suggestionId: string,
): Promise<Suggestion | undefined> {
  const { rows } = await sql<{
    made_at: Date
    made_by: string | null
    summary: SuggestionSummary
    lines: SuggestedLine[]
  }>`select s.made_at, a.name as made_by, s.summary, s.lines
    from placements.suggestion s
    left join access.account a on a.system_id = s.system_id and a.user_id = s.made_by
    where s.system_id = ${systemId} and s.suggestion_id = ${suggestionId}`.execute(tx)
  const row = rows[0]
  return (
    row && {
      suggestionId,
      madeAt: instantOf(row.made_at),
      madeBy: row.made_by,
      summary: row.summary,
      lines: row.lines,
      decisions: await decisionsOf(tx, systemId, suggestionId),
    }
  )
}

async function decisionsOf(
  tx: Tx,
  systemId: string,
  suggestionId: string,
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await tx
    .selectFrom('placements.suggestion_decision as d')
    .leftJoin('access.account as a', (on) =>
      on.onRef('a.system_id', '=', 'd.system_id').onRef('a.user_id', '=', 'd.decided_by'),
    )
    .select(['d.need_id', 'd.decision', 'd.service_id', 'd.why', 'd.decided_at', 'a.name'])
    .where('d.system_id', '=', systemId)
    .where('d.suggestion_id', '=', suggestionId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.need_id,
      {
        needId: row.need_id,
        decision: row.decision as Decision['decision'],
        serviceId: row.service_id,
        why: row.why,
        decidedAt: instantOf(row.decided_at as unknown as Date),
        decidedBy: row.name,
      },
    ]),
  )
}

export type MadeSuggestion = {
  suggestionId: string
  madeAt: Instant
  madeBy: string | null
  placed: number
  people: number
  saved: number
  decided: number
  changed: number
}

/** The latest suggestions of the place, newest first. */
export async function suggestionsMade(tx: Tx, systemId: string, limit: number): Promise<MadeSuggestion[]> {
  const { rows } = await sql<{
    suggestion_id: string
    made_at: Date
    made_by: string | null
    placed: number
    people: number
    saved: number
    decided: number
    changed: number
  }>`select s.suggestion_id, s.made_at, a.name as made_by, (s.summary->'plan'->>'placed')::int as placed,
      jsonb_array_length(s.lines) as people,
      (s.summary->'nothing'->>'days')::float8 - (s.summary->'plan'->>'days')::float8 as saved,
      d.decided::int, d.changed::int
    from placements.suggestion s
    left join access.account a on a.system_id = s.system_id and a.user_id = s.made_by
    cross join lateral (select count(*) as decided, count(*) filter (where decision <> 'as suggested') as changed
      from placements.suggestion_decision d
      where d.system_id = s.system_id and d.suggestion_id = s.suggestion_id) d
    where s.system_id = ${systemId}
    order by s.made_at desc, s.suggestion_id desc limit ${limit}`.execute(tx)
  return rows.map((row) => ({
    suggestionId: row.suggestion_id,
    madeAt: instantOf(row.made_at),
    madeBy: row.made_by,
    placed: row.placed,
    people: row.people,
    saved: row.saved,
    decided: row.decided,
    changed: row.changed,
  }))
}

export type SuggestedPerson = {
  needId: string
  name: string
  age: number | null
  since: Instant
  state: NeedState
  ended: 'over' | 'open'
  /** The service they are with since, where somebody chose one. */
  chosen: string | null
}

/** Who the lines are about, as they stand now: only those whom the viewer may see. */
export async function suggestedPeople(
  tx: Tx,
  systemId: string,
  needIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, SuggestedPerson>> {
  const { rows } = await sql<{
    need_id: string
    name: string
    born: string | null
    since: Date
    state: NeedState
    over: boolean
    chosen: string | null
  }>`select n.need_id, p.given_name || ' ' || p.family_name as name, p.date_of_birth::text as born,
      n.since, n.state, n.ended_at is not null as over, v.name as chosen
    from placements.need n
    join people.person p on p.system_id = n.system_id and p.person_id = n.person_id
    left join placements.ask a on a.system_id = n.system_id and a.ask_id = n.chosen_ask_id
    left join capacity.service v on v.system_id = a.system_id and v.service_id = a.service_id
    where n.system_id = ${systemId} and n.need_id = any(${[...needIds]}::uuid[])`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.need_id,
      {
        needId: row.need_id,
        name: row.name,
        age: ageOf({ dateOfBirth: row.born ? Temporal.PlainDate.from(row.born) : null }, dateOf(now)),
        since: instantOf(row.since),
        state: row.state,
        ended: row.over ? 'over' : 'open',
        chosen: row.chosen,
      },
    ]),
  )
}

/** Names of services, those that have ended too. */
export async function serviceNames(
  tx: Tx,
  systemId: string,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('capacity.service')
    .select(['service_id', 'name'])
    .where('system_id', '=', systemId)
    .where('service_id', 'in', [...serviceIds])
    .execute()
  return new Map(rows.map((row) => [row.service_id, row.name]))
}
