import { days, redDaysRunning } from './days.ts'
import { expectedDates } from './expected-dates.ts'
import type { StayFact } from './facts.ts'
import { inOrder } from './in-order.ts'
import type { Stay } from './stay.ts'

/**
 * The stay that its facts add up to. It knows no clock, so that rebuilt equals live on any day.
 * @param facts all facts of one stay, superseded ones included.
 * @throws when there never was an admission: check-stay.ts refuses that before anything is kept.
 */
export function deriveStay(facts: readonly StayFact[], organisationOf: (siteId: string) => string): Stay {
  const ordered = inOrder(facts)
  const first = ordered.find((fact) => fact.kind === 'admitted')
  const admitted = first ?? facts.findLast((fact) => fact.kind === 'admitted')
  if (admitted?.kind !== 'admitted') throw new Error('a stay begins with an admission')
  const where = first
    ? placeOf(ordered)
    : { ...nowhere, siteId: admitted.detail.siteId, place: 'cancelled' as const }
  const dates = expectedDates(facts)
  const coloured = days(facts)
  const today = coloured.at(-1)
  const review = last(ordered, 'senior-review')
  return {
    stayId: admitted.stayId,
    personId: admitted.personId,
    organisationId: organisationOf(where.siteId),
    ...where,
    stayNumber: admitted.detail.number ?? null,
    admittedAt: admitted.happenedAt,
    admissionMethod: admitted.detail.method,
    expectedDate: dates.at(-1)?.date ?? null,
    expectedFirst: dates[0]?.date ?? null,
    expectedMoves: Math.max(0, dates.length - 1),
    expectedReason: dates.length > 1 ? (dates.at(-1)?.reason ?? null) : null,
    criteriaForDischarge: last(ordered, 'criteria-for-discharge')?.detail.text ?? null,
    seniorReviewAt: review?.happenedAt ?? null,
    seniorReviewer: review?.detail.reviewer ?? null,
    dayOn: today?.on ?? null,
    dayColour: today?.colour ?? null,
    dayReason: today?.reason ?? null,
    redDaysRunning: redDaysRunning(coloured),
    keyWorker: last(ordered, 'key-worker')?.detail.name ?? null,
    socialWorker: last(ordered, 'social-worker')?.detail.name ?? null,
    lastHeardAt: facts
      .map((fact) => fact.recordedAt)
      .reduce((a, b) => (a.epochMilliseconds >= b.epochMilliseconds ? a : b)),
  }
}

type Where = Pick<
  Stay,
  | 'place'
  | 'siteId'
  | 'wardId'
  | 'bedId'
  | 'wardSince'
  | 'leftAt'
  | 'dischargeMethod'
  | 'dischargeDestination'
>
const nowhere: Where = {
  place: 'no bed',
  siteId: '',
  wardId: null,
  bedId: null,
  wardSince: null,
  leftAt: null,
  dischargeMethod: null,
  dischargeDestination: null,
}

function placeOf(ordered: readonly StayFact[]): Where {
  const inBed = (where: Where): Where['place'] => (where.bedId ? 'bed' : 'no bed')
  return ordered.reduce<Where>((where, fact) => {
    switch (fact.kind) {
      case 'admitted':
      case 'moved': {
        const { siteId, wardId, bedId } = fact.detail
        const wardSince = wardId === where.wardId ? where.wardSince : fact.happenedAt
        const to = { ...where, siteId, wardId, bedId, wardSince }
        return { ...to, place: where.place === 'leave' ? 'leave' : inBed(to) }
      }
      case 'went-on-leave':
        return { ...where, place: 'leave' }
      case 'came-back': {
        const back = fact.detail.bedId === undefined ? where : { ...where, bedId: fact.detail.bedId }
        return { ...back, place: inBed(back) }
      }
      case 'discharged': {
        const { method, destination } = fact.detail
        return {
          ...where,
          place: 'left',
          leftAt: fact.happenedAt,
          dischargeMethod: method,
          dischargeDestination: destination,
        }
      }
      default:
        return where
    }
  }, nowhere)
}

const last = <K extends StayFact['kind']>(ordered: readonly StayFact[], kind: K) =>
  ordered.findLast((fact): fact is Extract<StayFact, { kind: K }> => fact.kind === kind)
