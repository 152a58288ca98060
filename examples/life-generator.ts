import type { Awaits, Pathway } from '../src/modules/discharge/index.ts'
import { dateOf, daysBetween, type Instant } from '../src/platform/time.ts'
import type { PlacedWard } from './builder.ts'
import { days, expectedDates, reviews } from './life/course.ts'
import type { Owner, Plan } from './life/plan.ts'
import { allSayYes, criteria, onlyTheDoctors, readyTwice } from './life/readiness.ts'
import { type Kind, kindOf, type Setting } from './life/setting.ts'
import { onlyTheJourney, onTheWay, waiting, waitsOfTheReady } from './life/waits.ts'
import { criteriaForDischarge, notes, pathwayGoingTo } from './life/words.ts'
import type { Known } from './people-generator.ts'

/** What is fixed about a life; the rest is drawn. */
export type Fixed = {
  ward: PlacedWard
  bedId: string | null
  /** True is ready to leave and waiting; left out it is drawn. */
  ready?: boolean
  pathway?: Pathway
  /** The one thing that is waited for; left out it is drawn. */
  waitsFor?: { awaits: Awaits; words?: string /** Where the example says whose it is. */; owner?: Owner }
  /** Days in this place so far; left out it is drawn. */
  days?: number
  /** Days ready so far; left out it is drawn. */
  readyDays?: number
  /** An assessment ward where the stay began. */
  through?: PlacedWard | undefined
  known?: Known
}

/** A plausible stay that is still going on at `now`: how somebody came, how it went, what they wait for. */
export function life(setting: Setting, fixed: Fixed): Plan {
  const { luck, b } = setting
  const { when } = b
  const { ward, bedId } = fixed
  const kind = kindOf(ward)
  const ready = fixed.ready ?? luck.happens(kind.ready)
  const length =
    fixed.days ?? Math.max(ready ? 1.6 : 0.06, Math.min(75, luck.skewed(...kind.days) * (ready ? 1.7 : 1)))
  const admitted = when.minutesAgo(length * 1440)
  const someone = setting.invent(fixed.known ?? { ages: kind.ages })
  const doctor = setting.doctor(ward)
  const by = setting.coordinator(ward)
  const readyAt = ready ? whenReady(setting, admitted, length, fixed.readyDays) : null
  const about = { admitted, ready, doctor, plannedDays: length * (0.5 + luck.next()) + 1 }
  const plan: Plan = {
    someone,
    ward,
    bedId,
    admitted,
    by,
    method: luck.weighted(kind.methods),
    source: ward.kind === 'acute' ? '19' : '51',
    expected: expectedDates(luck, when, about),
    reviews: reviews(luck, when, about),
    days: ward.kind === 'virtual' ? [] : days(luck, when, about),
    keyWorker: luck.pick(setting.nurses),
  }
  if (luck.happens(0.85)) plan.criteriaForDischarge = luck.pick(criteriaForDischarge)
  if (fixed.through && length > 0.4) plan.before = firstWard(setting, fixed.through, admitted, length)
  return { ...plan, ...wayHome(setting, kind, plan, readyAt, fixed) }
}

function firstWard(
  { luck, b }: Setting,
  through: PlacedWard,
  admitted: Instant,
  length: number,
): NonNullable<Plan['before']> {
  const until = admitted.add({ minutes: Math.round(Math.min(length * 0.5, 1.2) * luck.between(400, 1400)) })
  const bedId = luck.happens(0.7) ? luck.pick(through.beds) : null
  return [
    {
      ward: through,
      bedId,
      until: until.epochMilliseconds < b.when.now.epochMilliseconds ? until : b.when.minutesAgo(4),
    },
  ]
}

function whenReady(
  { luck, b: { when } }: Setting,
  admitted: Instant,
  length: number,
  fixed?: number,
): Instant {
  const daysReady = fixed ?? Math.min(luck.skewed(3.2, 0.85), length * 0.75, 34)
  const at = when.on(Math.floor(daysReady), `${luck.between(10, 16)}:${String(luck.between(10, 59))}`)
  return at.epochMilliseconds - admitted.epochMilliseconds > 8 * 3.6e6 ? at : admitted.add({ hours: 9 })
}

function wayHome(
  setting: Setting,
  kind: Kind,
  plan: Plan,
  readyAt: Instant | null,
  fixed: Fixed,
): Partial<Plan> {
  const { luck, b } = setting
  const { when } = b
  const doctor = setting.doctor(plan.ward)
  const wardWords = `${plan.ward.name} team`
  const day = daysBetween(dateOf(plan.admitted), when.today)
  const codes = setting.asksCriteria ? kind.criteria : []
  const doctorsOnly = !readyAt && day >= 2 && luck.happens(0.08)
  const readiness = readyAt
    ? luck.happens(0.1) && day > 6
      ? readyTwice(luck, plan.admitted.add({ hours: 30 }), readyAt, doctor, wardWords)
      : allSayYes(luck, readyAt, doctor, wardWords)
    : doctorsOnly
      ? onlyTheDoctors(luck, when.on(1, `${luck.between(10, 16)}:20`), doctor)
      : []
  const asked = criteria(luck, when, {
    admitted: plan.admitted,
    readyAt: readyAt ?? (doctorsOnly ? when.on(1, '16:30') : null),
    codes,
    again: readiness,
  })
  const known = readyAt !== null || (day >= 2 && luck.happens(0.45))
  if (!known) return { readiness, criteria: asked, waits: wardWaits(setting, plan) }
  return {
    readiness,
    criteria: asked,
    ...withPathway(setting, plan, readyAt, {
      ...fixed,
      pathway: fixed.pathway ?? luck.weighted(kind.pathways),
    }),
  }
}

function withPathway(
  setting: Setting,
  plan: Plan,
  readyAt: Instant | null,
  { pathway, waitsFor }: Fixed & { pathway: Pathway },
): Partial<Plan> {
  const { luck, b } = setting
  const { when } = b
  const person = plan.someone.person
  const hub = pathway === 'P0' ? null : setting.hub()
  const decided = readyAt ? plan.admitted.add({ hours: 7 }) : when.minutesAgo(luck.between(120, 1700))
  const at =
    decided.epochMilliseconds > plan.admitted.epochMilliseconds ? decided : plan.admitted.add({ minutes: 5 })
  const owner = (awaits: Awaits) => setting.owner(awaits, plan.ward, person)
  const about = { since: at, readyAt, openedBy: hub && luck.happens(0.5) ? hub : plan.by, owner, when, luck }
  const journeyOnly = readyAt !== null && luck.happens(0.06)
  const waits = !readyAt
    ? wardWaits(setting, plan, onTheWay[pathway].first)
    : waitsFor
      ? [
          {
            ...waiting(about, waitsFor.awaits, readyAt),
            ...(waitsFor.words ? { words: waitsFor.words } : {}),
            ...(waitsFor.owner ? { owner: waitsFor.owner } : {}),
          },
        ]
      : journeyOnly
        ? onlyTheJourney(pathway, about)
        : waitsOfTheReady(pathway, about)
  const goingTo = luck.pick(pathwayGoingTo[pathway])
  const worker =
    (pathway === 'P1' && luck.happens(0.5)) || pathway === 'P3' ? setting.socialWorker(person) : null
  return {
    pathway: { at, pathway, ...(goingTo ? { goingTo } : {}) },
    ...(hub ? { hub, referrals: [{ at: at.add({ minutes: 4 }), organisationId: hub.organisationId }] } : {}),
    ...(worker ? { socialWorker: { at: at.add({ minutes: 50 }), ...worker } } : {}),
    waits,
    ...heard(setting, plan, hub, readyAt),
  }
}

// Eight in a hundred have not been heard of for more than a day: exceptions are what the lists are for.
function heard(
  { luck, b: { when } }: Setting,
  plan: Plan,
  hub: Plan['hub'] | null,
  readyAt: Instant | null,
): Partial<Plan> {
  if (!readyAt || luck.happens(0.08)) return {}
  const by = hub && luck.happens(0.4) ? hub : plan.by
  const at = when.minutesAgo(Math.min(1300, luck.skewed(170, 0.9)))
  if (at.epochMilliseconds <= readyAt.epochMilliseconds) return {}
  return luck.happens(0.4) ? { notes: [{ at, words: luck.pick(notes), by }] } : { stillTrue: [{ at, by }] }
}

/** What somebody who is still being treated waits for on the ward. */
function wardWaits(setting: Setting, plan: Plan, first: Awaits[] = []): NonNullable<Plan['waits']> {
  const { luck, b } = setting
  if (luck.happens(first.length > 0 ? 0.25 : 0.55)) return []
  const owner = (awaits: Awaits) => setting.owner(awaits, plan.ward, plan.someone.person)
  const awaits = luck.pick([
    ...first,
    'test-result',
    'therapy-assessment',
    'specialist-opinion',
    'senior-review',
  ] as const)
  return [
    waiting(
      {
        since: plan.admitted.add({ minutes: 20 }),
        readyAt: null,
        openedBy: plan.by,
        owner,
        when: b.when,
        luck,
      },
      awaits,
      plan.admitted,
    ),
  ]
}
