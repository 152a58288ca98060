import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import type { Schema } from '../../../schema.generated.ts'
import type { Service } from '../../capacity/index.ts'
import { outwardOf } from '../../people/index.ts'
import { needFactOf } from '../rows.ts'
import type { DeclineReason } from '../rules/decline-reasons.ts'
import { deriveNeed } from '../rules/derive-need.ts'
import { nextStep, steppedKind, stepsOf } from '../rules/equipment-steps.ts'
import type { NeedFact } from '../rules/facts.ts'
import { type DerivedNeed, isHeld } from '../rules/model.ts'
import { hardLimits } from '../rules/options/hard-limits.ts'
import type { About, Reason } from '../rules/options/model.ts'
import type { Requires } from '../rules/requires.ts'
import type { NeedThen, ServiceThen } from '../rules/unmet-model.ts'
import { aboutOf, type NeedRow, needRows } from './about-needs.ts'
import type { AsSaid, ServicesThen } from './unmet-services.ts'

/** The needs of a stay that were open at a midnight, by what had been recorded by then. */
export type NeedsThen = (stayId: string, midnight: Instant, services: ServicesThen) => NeedThen[]

/** What was recorded about the needs of these stays, ready to be asked of any midnight. */
export async function needsAsKnown(
  tx: Tx,
  systemId: string,
  { stayIds, services }: { stayIds: readonly string[]; services: AsSaid },
): Promise<NeedsThen> {
  const { rows } = await sql<Selectable<Schema['placements.fact']>>`
    select * from placements.fact where system_id = ${systemId} and stay_id = any(${[...stayIds]}::uuid[])
    order by happened_at, recorded_at, fact_id`.execute(tx)
  const facts = rows.map(needFactOf)
  const byNeed = [...Map.groupBy(facts, ({ needId }) => needId)]
  const known = new Map(
    (
      await needRows(
        tx,
        systemId,
        byNeed.map(([needId]) => needId),
      )
    ).map((row) => [row.need_id, row]),
  )
  const ofStay = Map.groupBy(byNeed, ([, own]) => own[0]!.stayId)
  const limits = limitsOnce(services)
  return (stayId, midnight, then) =>
    (ofStay.get(stayId) ?? []).flatMap(([needId, own]) => {
      const row = known.get(needId)
      const need = row && deriveNeed(knownBy(own, midnight))
      if (!row || !need || isOver(need)) return []
      const about = aboutThen(row, need.requires, services.districts, own[0]!.happenedAt)
      return [needThen(need, { ...about, saidNo: noesOf(need) }, midnight, then, limits)]
    })
}

/**
 * The person as their need was worded then. Their age is that of the day it was first written, so that a past night stays
 * what it was as they grow older.
 */
function aboutThen(row: NeedRow, requires: Requires, districts: AsSaid['districts'], opened: Instant): About {
  const outward = requires.near ?? (row.postcode ? outwardOf(row.postcode) : null)
  const zone = (outward && districts.get(outward)?.zone) || null
  return aboutOf({ ...row, requires, zone }, districts, opened)
}

const knownBy = (facts: readonly NeedFact[], at: Instant): NeedFact[] =>
  facts.filter(
    ({ happenedAt, recordedAt }) =>
      Temporal.Instant.compare(happenedAt, at) <= 0 && Temporal.Instant.compare(recordedAt, at) <= 0,
  )

const isOver = ({ state }: DerivedNeed): boolean =>
  state === 'started' || state === 'ended' || state === 'withdrawn'

const noesOf = ({ asks }: DerivedNeed): About['saidNo'] =>
  asks.flatMap(({ serviceId, state, answeredAt, reason }) =>
    state === 'no' && answeredAt && reason
      ? [{ serviceId, at: answeredAt, reason: reason as DeclineReason }]
      : [],
  )

function needThen(
  { requires, chosen, steps }: DerivedNeed,
  about: About,
  midnight: Instant,
  then: ServicesThen,
  limits: Limits,
): NeedThen {
  const held = chosen !== null && isHeld(chosen.state)
  const saidNo = new Set(about.saidNo.map(({ serviceId }) => serviceId))
  const services = held
    ? []
    : limits(requires, about).map(({ service: kept, against }): ServiceThen => {
        const service = then(kept)
        return saidNo.has(service.serviceId)
          ? { service, against: hard(requires, service, about, midnight) }
          : { service, against }
      })
  const kind = steppedKind(requires.wants)
  const next = nextStep(stepsOf(requires.wants, steps, dateOf(midnight)))
  const step = kind && next ? { kind, limit: `not ${next.step} yet` } : null
  return { requires, zone: about.zone, held, step, services }
}

type Limits = (requires: Requires, about: About) => readonly ServiceThen[]

/** Limits do not change from night to night, so each service is asked once for each wording of a need. */
function limitsOnce({ services, now }: AsSaid): Limits {
  const known = new Map<Requires, ServiceThen[]>()
  return (requires, about) => {
    const kept = known.get(requires)
    if (kept) return kept
    const all = services
      .filter(({ kind }) => requires.wants.includes(kind))
      .map((service) => ({ service, against: hard(requires, service, { ...about, saidNo: [] }, now) }))
    known.set(requires, all)
    return all
  }
}

const hard = (requires: Requires, service: Service, about: About, at: Instant): Reason[] =>
  hardLimits(requires, service, about, at).filter(({ side }) => side === 'against')
