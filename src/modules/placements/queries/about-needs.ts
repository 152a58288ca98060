import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { capacitySettings, type District } from '../../capacity/index.ts'
import { ageOf, outwardOf } from '../../people/index.ts'
import type { DeclineReason } from '../rules/decline-reasons.ts'
import { type AskState, type NeedState, waitingStates } from '../rules/model.ts'
import type { About } from '../rules/options/model.ts'
import type { Requires } from '../rules/requires.ts'

/** A need with what of the person, of everything they were asked for, and of the place the ranking rests on. */
export type NeedRow = {
  need_id: string
  person_id: string
  stay_id: string | null
  direction: 'step-down' | 'step-up'
  requires: Requires
  zone: string | null
  since: string
  state: NeedState
  gender: string | null
  born: string | null
  postcode: string | null
  settings: { capacity?: unknown } | null
  /** Of this need and of the person's others, oldest first. */
  asks: {
    needId: string
    serviceId: string
    organisationId: string
    state: AskState
    answer: 'yes' | 'no' | null
    answeredAt: string | null
    reason: DeclineReason | null
    startOn: string | null
  }[]
}

/** Needs that the viewer may see; all that wait for a place where none is named, longest waiting first. */
export async function needRows(
  tx: Tx,
  systemId: string,
  needIds: readonly string[] | 'waiting',
): Promise<NeedRow[]> {
  const which =
    needIds === 'waiting'
      ? sql`n.ended_at is null and n.state = any(${[...waitingStates]}::text[])`
      : sql`n.need_id = any(${[...needIds]}::uuid[])`
  const { rows } = await sql<NeedRow>`
    select n.need_id, n.person_id, n.stay_id, n.direction, n.requires, n.zone, n.since, n.state, p.gender,
      p.date_of_birth::text as born, p.postcode,
      (select settings from access.system where system_id = ${systemId}) as settings,
      (select coalesce(json_agg(json_build_object('needId', a.need_id, 'serviceId', a.service_id,
          'organisationId', a.organisation_id, 'state', a.state, 'answer', a.answer, 'answeredAt', a.answered_at,
          'reason', a.reason, 'startOn', a.start_on) order by a.sent_at, a.ask_id), '[]')
        from placements.ask a where a.system_id = n.system_id and a.person_id = n.person_id) as asks
    from placements.need n
    join people.person p on p.system_id = n.system_id and p.person_id = n.person_id
    where n.system_id = ${systemId} and ${which}
    order by n.since, n.need_id`.execute(tx)
  return rows
}

/** What the rules ask about the person; records are added by whoever knows which services are in question. */
export function aboutOf(row: NeedRow, districts: ReadonlyMap<string, District>, now: Instant): About {
  const { gender, born, postcode, requires, zone } = row
  const outward = requires.near ?? (postcode ? outwardOf(postcode) : null)
  const { holds, bankHolidays } =
    capacitySettings.safeParse(row.settings?.capacity ?? {}).data ?? capacitySettings.parse({})
  return {
    sex: gender === 'female' || gender === 'male' || gender === 'other' ? gender : null,
    age: ageOf({ dateOfBirth: born ? Temporal.PlainDate.from(born) : null }, dateOf(now)),
    point: (outward && districts.get(outward)?.point) || null,
    zone,
    had: row.asks
      .filter(({ state }) => state === 'started' || state === 'ended')
      .map(({ serviceId, organisationId }) => ({ serviceId, organisationId })),
    saidNo: noes(row),
    records: new Map(),
    holds,
    bankHolidays,
  }
}

/** Services whose last answer for this need is a no. */
function noes({ need_id, asks }: NeedRow): About['saidNo'] {
  const last = new Map(asks.filter(({ needId }) => needId === need_id).map((ask) => [ask.serviceId, ask]))
  return [...last.values()].flatMap(({ serviceId, state, reason, answeredAt }) =>
    state === 'no' && reason && answeredAt ? [{ serviceId, at: instantOf(answeredAt), reason }] : [],
  )
}
