import type { Scenario } from '../../../../simulation/index.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { everybody } from '../fit/fit-place.ts'
import type { FittedTime } from '../fit/fit-time.ts'
import type { FittedShares } from '../fit/shares.ts'
import type { Given } from './given.ts'

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

/** Every station of such a scenario that is no hospital. */
export const onwardNames: ReadonlySet<string> = new Set([
  ...Object.values(leadsTo).map(({ to }) => to),
  ...Object.values(arranging),
])

/** On from a bed: shares as they were, through what has to be arranged. Who is in no share leaves at once. */
export const routesFrom = ({ shares }: FittedShares, on: readonly Pathway[]): Route[] => {
  const total = on.reduce((sum, pathway) => sum + shares[pathway], 0)
  return on.map((pathway) => ({
    to: pathway === 'P0' ? leadsTo.P0.to : arranging[pathway],
    // Rounded down: together they must not come to more than one.
    share: Math.floor((1e6 * shares[pathway]) / Math.max(1, total)) / 1e6,
    reason: pathway === 'P0' ? leadsTo.P0.reason : `${leadsTo[pathway].reason} to be arranged`,
  }))
}

/** What comes after a hospital bed. */
export function onwardStations(given: Given): Station[] {
  const { fit, stepDownBeds } = given
  const arrange = (pathway: 'P1' | 'P2' | 'P3'): Station => ({
    name: arranging[pathway],
    inBed: true,
    stay: { distribution: 'deterministic', value: quickest(fit.waits[pathway]) },
    next: [{ to: leadsTo[pathway].to, share: 1, reason: leadsTo[pathway].reason }],
  })
  return [
    { name: leadsTo.P0.to, inBed: true, stay: fit.waits.P0.used },
    arrange('P1'),
    { name: leadsTo.P1.to, ...startsOf(given, 'P1'), stay: fit.uses.P1.used },
    arrange('P2'),
    stepDownBeds > 0
      ? {
          name: leadsTo.P2.to,
          places: stepDownBeds,
          stay: fit.stays.stepDown.used,
          next: routesFrom(fit.shares.stepDown, ['P0', 'P1', 'P3']),
        }
      : { name: leadsTo.P2.to, ...startsOf(given, 'P2'), stay: fit.uses.P2.used },
    arrange('P3'),
    { name: leadsTo.P3.to, ...startsOf(given, 'P3'), stay: fit.uses.P3.used },
  ]
}

/**
 * What has to be arranged takes as long as it took the quickest quarter; whoever took longer is held to have waited for a
 * place. An assumption of ours, and a lever: nothing that is recorded tells the two apart.
 */
const quickest = ({ quantiles, curve, used }: FittedTime): number => {
  const at = curve.find((point) => point.used <= 0.75)?.day
  const days = at ?? ('mean' in used ? used.mean / 4 : (quantiles[0]?.used ?? 1))
  return Number(Math.max(0.05, days).toPrecision(3))
}

/** Fewer starts than this say too little of how many there are in a week. A setting of ours. */
const fewestStarted = 10

/** How many of a pathway can start in a week, and how that is known. */
export function startsAWeek(
  { fit, commissioned }: Pick<Given, 'fit' | 'commissioned'>,
  pathway: 'P1' | 'P2' | 'P3',
): { aWeek: number; by: 'as it was' | 'commissioned' | 'as many as are expected' } {
  const { ended, aWeek } = fit.waits[pathway]
  if (ended >= fewestStarted && aWeek > 0) return { aWeek: Number(aWeek.toFixed(1)), by: 'as it was' }
  if (pathway === 'P1' && commissioned !== null) return { aWeek: commissioned, by: 'commissioned' }
  const share = fit.shares.acute[everybody]!.shares[pathway]
  // In a small place so few are expected that whoever waits would wait for ever.
  const expected = Math.max(1, 7 * fit.arrivals.acute.aDay * share)
  return { aWeek: Number(expected.toFixed(1)), by: 'as many as are expected' }
}

const startsOf = (given: Given, pathway: 'P1' | 'P2' | 'P3'): Pick<Station, 'starts'> => ({
  starts: [{ aWeek: startsAWeek(given, pathway).aWeek, at: '10:00' }],
})
