import type { Scenario } from '../../../../simulation/index.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { sum } from '../fit/by-day.ts'
import { everybody } from '../fit/fit-place.ts'
import type { FittedShares } from '../fit/shares.ts'
import { arrangingTime, assessmentTime, assessorRules } from './assessors.ts'
import type { Given } from './given.ts'
import { startsAWeek, startsRules } from './starts.ts'

/** The name of a scenario made from a place as it is, which no scenario from a file may have. */
export const todayName = 'This place, today'

type Station = Scenario['stations'][number]
type Route = NonNullable<Station['next']>[number]

/** Where each pathway leads, and what somebody on it waits for. */
export const leadsTo: Record<Pathway, { to: string; reason: string }> = {
  P0: { to: 'Going home', reason: 'going home, no new help (P0)' },
  P1: { to: 'Help at home', reason: 'help at home (P1)' },
  P2: { to: 'Community beds', reason: 'a community bed (P2)' },
  P3: { to: 'Care home', reason: 'a care home (P3)' },
}
/** What has to be arranged before somebody can have what they wait for: in their bed. */
const arranging: Record<'P1' | 'P2' | 'P3', string> = {
  P1: 'Arranging help at home',
  P2: 'Arranging a community bed',
  P3: 'Arranging a care home',
}

/** Who is assessed before anything is arranged: in their bed. */
export const assessment = 'Assessment'

/** Who is ready and still has to be assessed is of a kind of their own, so that the pathway stays theirs. */
export const toBeAssessed: Record<'P1' | 'P2' | 'P3', string> = {
  P1: 'To be assessed, help at home',
  P2: 'To be assessed, a community bed',
  P3: 'To be assessed, a care home',
}

/** Every station of such a scenario that is no hospital. */
export const onwardNames: ReadonlySet<string> = new Set([
  assessment,
  ...Object.values(leadsTo).map(({ to }) => to),
  ...Object.values(arranging),
])

/** On from a hospital bed: shares as they were. Who is in no share leaves at once. */
export function routesFromHospital({ shares }: FittedShares): Route[] {
  const [home, others] = inMillionths([shares.P0, shares.P1 + shares.P2 + shares.P3])
  return [
    { to: leadsTo.P0.to, share: home!, reason: leadsTo.P0.reason },
    { to: assessment, share: others!, reason: 'an assessment' },
  ]
}

/** On from an assessment, or from a bed in which people are assessed where they are. */
const routesOn = ({ shares }: FittedShares, on: readonly Pathway[], of: number): Route[] => {
  const parts = inMillionths(on.map((pathway) => shares[pathway] / Math.max(of, 1e-9)))
  return on.map((pathway, i) => ({
    to: pathway === 'P0' ? leadsTo.P0.to : arranging[pathway],
    share: parts[i]!,
    reason: pathway === 'P0' ? leadsTo.P0.reason : `${leadsTo[pathway].reason} to be arranged`,
  }))
}

/** Rounded down: together they must not come to more than one. */
function inMillionths(shares: readonly number[]): number[] {
  const all = Math.max(1, sum(shares))
  return shares.map((share) => Math.floor((1e6 * share) / all) / 1e6)
}

/** What comes after a hospital bed. */
export function onwardStations(given: Given): Station[] {
  const { fit, stepDownBeds } = given
  const arrange = (pathway: 'P1' | 'P2' | 'P3'): Station => ({
    name: arranging[pathway],
    inBed: true,
    stay: arrangingTime(fit, pathway),
    next: [{ to: leadsTo[pathway].to, share: 1, reason: leadsTo[pathway].reason }],
  })
  return [
    { name: leadsTo.P0.to, inBed: true, stay: fit.waits.P0.used },
    assess(given),
    arrange('P1'),
    { name: leadsTo.P1.to, ...startsOf(given, 'P1'), stay: fit.uses.P1.used },
    arrange('P2'),
    stepDownBeds > 0
      ? {
          name: leadsTo.P2.to,
          places: stepDownBeds,
          stay: fit.stays.stepDown.used,
          next: routesOn(fit.shares.stepDown, ['P0', 'P1', 'P3'], 1),
        }
      : { name: leadsTo.P2.to, ...startsOf(given, 'P2'), stay: fit.uses.P2.used },
    arrange('P3'),
    { name: leadsTo.P3.to, ...startsOf(given, 'P3'), stay: fit.uses.P3.used },
  ]
}

/** Who needs help is assessed by whoever is at work that day, and then goes on as the shares of their age have it. */
function assess(given: Given): Station {
  const { fit } = given
  const next = (own: FittedShares) => {
    const { P1, P2, P3 } = own.shares
    return routesOn(own, ['P1', 'P2', 'P3'], P1 + P2 + P3)
  }
  const { acute } = fit.shares
  return {
    name: assessment,
    inBed: true,
    places: assessorRules(given),
    stay: assessmentTime(fit),
    next: next(acute[everybody]!),
    nextByKind: Object.fromEntries([
      ...fit.kinds.map((kind) => [kind, next(acute[kind]!)]),
      ...(['P1', 'P2', 'P3'] as const).map((pathway) => [
        toBeAssessed[pathway],
        [{ to: arranging[pathway], share: 1, reason: `${leadsTo[pathway].reason} to be arranged` }],
      ]),
    ]),
  }
}

const startsOf = (given: Given, pathway: 'P1' | 'P2' | 'P3'): Pick<Station, 'starts'> => ({
  starts: startsRules(startsAWeek(given, pathway)),
})
