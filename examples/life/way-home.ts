import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import { dateOf, daysBetween, type Instant } from '../../src/platform/time.ts'
import type { Fixed } from './fixed.ts'
import type { Plan } from './plan.ts'
import { allSayYes, criteria, onlyTheDoctors, readyTwice } from './readiness.ts'
import type { Kind, Setting } from './setting.ts'
import { onlyTheJourney, onTheWay, waiting, waitsOfTheReady } from './waits.ts'
import { notes, pathwayGoingTo } from './words.ts'

/** Whether they still need the bed, who says they are ready, where they go, and what is waited for. */
export function wayHome(
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
