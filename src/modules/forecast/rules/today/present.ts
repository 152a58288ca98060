import type { Scenario } from '../../../../simulation/index.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { everybody, kindsOf, pathways } from '../fit/fit-place.ts'
import { ageKindOf, type PastStay } from '../fit/past.ts'
import type { Given } from './given.ts'
import { assessment, leadsTo, toBeAssessed } from './stations.ts'

type Present = NonNullable<Scenario['today']>[number]

/** Everybody who is there, those alike to a twentieth of a day together: nobody is named, and nobody stands out. */
export function presentOf(given: Given): Present[] {
  const { fit, hospitals, stepDownBeds, present, uses, now } = given
  const names = new Map(hospitals.map(({ site, name }) => [site, name]))
  const kindOf = ({ age }: PastStay) => (fit.kinds.length > 0 ? ageKindOf(age) : everybody)
  const undecided = { P0: 0, P1: 0, P2: 0, P3: 0 }
  const sorted = present.toSorted((a, b) => (a.ready ?? now) - (b.ready ?? now))
  const people = sorted.flatMap((stay): Present[] => {
    const at = stay.beds === 'acute' ? names.get(stay.site) : stepDownBeds > 0 ? leadsTo.P2.to : undefined
    if (at === undefined) return []
    const kind = kindOf(stay)
    if (stay.withoutBed && stay.beds === 'acute')
      return [{ waitsFor: at, since: since(now - stay.came), kind }]
    if (stay.ready === null) return [{ at, since: since(now - stay.came), kind }]
    const pathway = pathwayOf(stay, undecided, given)
    const waits = { at, since: since(now - stay.ready) }
    return stay.toAssess && stay.beds === 'acute' && pathway !== 'P0'
      ? [{ ...waits, waitsFor: assessment, kind: toBeAssessed[pathway] }]
      : [{ ...waits, waitsFor: leadsTo[pathway].to, kind }]
  })
  const helped = uses
    .filter(({ pathway, ended }) => pathway === 'P1' && ended === null)
    .map(
      ({ began }): Present => ({
        at: leadsTo.P1.to,
        since: since(now - began),
        kind: kindsOf(fit).at(-1)!,
      }),
    )
  return together([...people, ...helped])
}

/** A person who is ready and on no pathway yet is given one as the shares have it; from a community bed none leads to another. */
function pathwayOf(stay: PastStay, undecided: Record<Pathway, number>, { fit }: Given): Pathway {
  if (stay.pathway !== null && !(stay.beds === 'step-down' && stay.pathway === 'P2')) return stay.pathway
  const kind = fit.kinds.length > 0 ? ageKindOf(stay.age) : everybody
  const { shares } = stay.beds === 'acute' ? fit.shares.acute[kind]! : fit.shares.stepDown
  const next = nextPathway(stay.beds === 'acute' ? shares : { ...shares, P2: -1 }, undecided)
  undecided[next]++
  return next
}

const since = (days: number): number => Math.max(0, Math.round(days * 20) / 20)

function together(people: readonly Present[]): Present[] {
  const alike = Map.groupBy(people, ({ at, waitsFor, since: days, kind }) =>
    [at, waitsFor, days, kind].join('|'),
  )
  return [...alike.values()].map((own) => (own.length === 1 ? own[0]! : { ...own[0]!, count: own.length }))
}

/** Whom a share of a list is for, so that no pathway is further behind than it must be. */
function nextPathway(shares: Record<Pathway, number>, given: Record<Pathway, number>): Pathway {
  const total = pathways.reduce((sum, one) => sum + given[one], 0) + 1
  return pathways.reduce((best, one) =>
    shares[one] * total - given[one] > shares[best] * total - given[best] ? one : best,
  )
}
