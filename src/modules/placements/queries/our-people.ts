import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import { ageOf } from '../../people/index.ts'
import type { NotAsDescribed } from '../rules/truth-check.ts'

/** Somebody who comes to the viewer's organisation, or came: they were chosen, so there is a name. */
export type OurPerson = {
  askId: string
  personId: string
  name: string
  age: number | null
  stayId: string | null
  /** "Marl Royal, Elm"; null for somebody who comes from home. */
  from: string | null
  /** As it was arranged. */
  startAt: string | null
  words: string | null
  onlyChosen: string
  startedOn: LocalDate | null
  /** Things that leave hospital with somebody, and how far they are. */
  sent: { what: string; done: boolean; at: Instant; due: Due | null }[]
  /** What we said after they had come; null until then. */
  said: { wrong: NotAsDescribed[]; words: string | null; at: Instant } | null
}

/** `at` is the start of the day where no time was set. */
export type Due = { at: Instant; hasTime: boolean }

/** Who is behind the requests that chose us, as the relationship of each lets us see. */
export async function ourPeople(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  askIds: readonly string[],
): Promise<Map<string, OurPerson>> {
  if (askIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select a.ask_id, a.person_id, p.given_name, p.family_name, p.date_of_birth, n.stay_id, n.started_on, n.requires->>'onlyChosen' as only_chosen,
      i.short_name as site, w.name as ward, arranged.detail->>'startAt' as start_at, arranged.detail->>'words' as words,
      said.detail as said, said.happened_at as said_at, coalesce(sent.things, '[]') as sent
    from placements.ask a
    join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
    join people.person p on p.system_id = a.system_id and p.person_id = a.person_id
    left join stays.stay s on s.system_id = n.system_id and s.stay_id = n.stay_id
    left join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join lateral (${lastFact('arranged')}) arranged on true
    left join lateral (${lastFact('as-described')}) said on true
    left join lateral (
      select json_agg(json_build_object('awaits', d.awaits, 'state', d.state, 'at', d.state_at, 'due', d.due_at,
        'hasTime', d.due_has_time)
        order by d.state_at) as things
      from discharge.wait d
      where d.system_id = n.system_id and d.stay_id = n.stay_id
        and d.awaits in ('medicines', 'discharge-letter', 'transport', 'equipment') and d.state <> 'withdrawn'
    ) sent on true
    where a.system_id = ${viewer.systemId} and a.organisation_id = ${viewer.organisationId}
      and a.ask_id = any(${[...askIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.ask_id, personOf(row, now)]))
}

/** The last fact of a kind about the ask `a`, that stands. */
export const lastFact = (kind: 'arranged' | 'as-described') => sql`
  select f.detail, f.happened_at from placements.fact f
  where f.system_id = a.system_id and f.need_id = a.need_id and f.kind = ${kind} and f.detail->>'askId' = a.ask_id::text
    and not exists (select from placements.fact later
      where later.system_id = f.system_id and later.supersedes = f.fact_id)
  order by f.happened_at desc, f.fact_id desc limit 1`

const plain: Record<string, string> = {
  medicines: 'Medicines',
  'discharge-letter': 'Discharge letter',
  transport: 'Transport',
  equipment: 'Equipment',
}

const personOf = (row: Row, now: Instant): OurPerson => ({
  askId: row.ask_id,
  personId: row.person_id,
  name: `${row.given_name} ${row.family_name}`,
  age: ageOf(
    { dateOfBirth: row.date_of_birth ? Temporal.PlainDate.from(row.date_of_birth) : null },
    dateOf(now),
  ),
  stayId: row.stay_id,
  from: row.site === null ? null : [row.site, row.ward].filter(Boolean).join(', '),
  startAt: row.start_at,
  words: row.words,
  onlyChosen: row.only_chosen ?? '',
  startedOn: row.started_on === null ? null : Temporal.PlainDate.from(row.started_on),
  sent: row.sent.map(({ awaits, state, at, due, hasTime }) => ({
    what: plain[awaits] ?? awaits,
    done: state === 'done',
    at: instantOf(at),
    due: due === null ? null : { at: instantOf(due), hasTime },
  })),
  said:
    row.said === null
      ? null
      : { wrong: row.said.wrong, words: row.said.words ?? null, at: instantOf(row.said_at!) },
})

type Row = {
  ask_id: string
  person_id: string
  given_name: string
  family_name: string
  date_of_birth: string | null
  stay_id: string | null
  started_on: string | null
  only_chosen: string | null
  site: string | null
  ward: string | null
  start_at: string | null
  words: string | null
  said: { wrong: NotAsDescribed[]; words?: string } | null
  said_at: Date | null
  sent: { awaits: string; state: string; at: string; due: string | null; hasTime: boolean }[]
}
