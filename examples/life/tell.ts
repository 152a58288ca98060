import type { DischargeFactInput } from '../../src/modules/discharge/index.ts'
import type { StayFactInput } from '../../src/modules/stays/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { type By, type Story, story } from '../story.ts'
import { earlier } from '../when.ts'
import type { Plan, WaitPlan } from './plan.ts'

/** Tells a plan as facts, in the order in which they happened, and adds its person to the world. */
export function tell(b: Builder, plan: Plan): Story {
  b.add(plan.someone)
  const { personId } = plan.someone.person
  b.world.localNumbers.push({
    organisationId: plan.ward.organisationId,
    number: `H${400_000 + b.world.people.length * 7}`,
    personId,
  })
  const told = story(b, personId, plan.key)
  const lines = [
    ...stayLines(plan, b.when.minutesAgo(1)),
    ...dischargeLines(plan),
    ...(plan.waits ?? []).flatMap((wait) => waitLines(b, wait)),
    ...familyLines(b, plan),
  ]
  lines.sort((a, c) => a.at.epochMilliseconds - c.at.epochMilliseconds)
  // A story told soon after midnight must not run ahead of the clock.
  const latest = b.when.minutesAgo(1)
  for (const { at, fact, by, module } of lines)
    if (module === 'stay') told.stay(earlier(at, latest), fact, by)
    else told.discharge(earlier(at, latest), fact, by)
  return told
}

type Line = { at: Instant; by: By } & (
  | { module: 'stay'; fact: StayFactInput }
  | { module: 'discharge'; fact: DischargeFactInput }
)

function stayLines(plan: Plan, latest: Instant): Line[] {
  const soon = earlier(plan.admitted.add({ hours: 2 }), latest)
  const line = (at: Instant, fact: StayFactInput, by = plan.by): Line => ({ module: 'stay', at, fact, by })
  const places = [...(plan.before ?? []), { ward: plan.ward, bedId: plan.bedId }]
  const moves = places.map(({ ward, bedId }, i): Line => {
    const place = { siteId: ward.siteId, wardId: ward.wardId, bedId }
    const until = plan.before?.[i - 1]?.until
    return until
      ? line(until, { kind: 'moved', detail: place })
      : line(plan.admitted, {
          kind: 'admitted',
          detail: { ...place, method: plan.method, ...(plan.source ? { source: plan.source } : {}) },
        })
  })
  return [
    ...moves,
    ...(plan.expected ?? []).map(({ set, date, reason, by }) =>
      line(set, { kind: 'expected-date', detail: { date, ...(reason ? { reason } : {}) } }, by),
    ),
    ...(plan.criteriaForDischarge
      ? [
          line(plan.expected?.[0]?.set ?? soon, {
            kind: 'criteria-for-discharge',
            detail: { text: plan.criteriaForDischarge },
          }),
        ]
      : []),
    ...(plan.reviews ?? []).map(({ at, ...detail }) => line(at, { kind: 'senior-review', detail })),
    ...(plan.days ?? []).map(({ at, ...detail }) => line(at, { kind: 'day', detail })),
    ...(plan.keyWorker ? [line(soon, { kind: 'key-worker', detail: { name: plan.keyWorker } })] : []),
    ...(plan.socialWorker ? [socialWorker(plan.socialWorker)] : []),
    ...(plan.leave
      ? [
          line(plan.leave.at, {
            kind: 'went-on-leave',
            detail: plan.leave.expectedBack ? { expectedBack: plan.leave.expectedBack } : {},
          }),
        ]
      : []),
    ...(plan.left ? [discharged(plan.left, plan.by)] : []),
  ]
}

const socialWorker = ({ at, ...detail }: NonNullable<Plan['socialWorker']>): Line => ({
  module: 'stay',
  at,
  fact: { kind: 'social-worker', detail },
  by: { userId: detail.userId ?? null, organisationId: detail.organisationId },
})

const discharged = ({ at, ...detail }: NonNullable<Plan['left']>, by: By): Line => ({
  module: 'stay',
  at,
  fact: { kind: 'discharged', detail },
  by,
})

function dischargeLines(plan: Plan): Line[] {
  const line = (at: Instant, fact: DischargeFactInput, by = plan.by): Line => ({
    module: 'discharge',
    at,
    fact,
    by,
  })
  return [
    ...(plan.criteria ?? []).map(({ at, met }) => line(at, { kind: 'criteria', detail: { met } })),
    ...(plan.readiness ?? []).map(({ at, told, ...detail }) => line(at, { kind: 'readiness', detail }, told)),
    ...(plan.pathway ? [pathway(plan.pathway, plan.hub ?? plan.by)] : []),
    ...(plan.referrals ?? []).map(({ at, ...detail }) => line(at, { kind: 'referred', detail })),
    ...(plan.notes ?? []).map(({ at, words, by }) => line(at, { kind: 'note', detail: { words } }, by)),
    ...(plan.stillTrue ?? []).map(({ at, by }) => line(at, { kind: 'still-true', detail: {} }, by)),
  ]
}

function familyLines(b: Builder, { family, someone, by }: Plan): Line[] {
  const line = (at: Instant, fact: DischargeFactInput): Line => ({ module: 'discharge', at, fact, by })
  const { personId } = someone.person
  return family
    ? [
        line(family.told.at, {
          kind: 'family-told',
          detail: { going: family.told.going, words: family.told.words },
        }),
        ...family.pages.flatMap(({ at, closed, ...detail }, i) => {
          const linkId = b.ids.of(`family link ${i} ${personId}`)
          return [
            line(at, { kind: 'family-page', detail: { ...detail, linkId, personId } }),
            ...(closed
              ? [
                  line(closed.at, {
                    kind: 'family-page-closed',
                    detail: { linkId, reason: closed.reason },
                  }),
                ]
              : []),
          ]
        }),
      ]
    : []
}

const pathway = ({ at, ...detail }: NonNullable<Plan['pathway']>, by: By): Line => ({
  module: 'discharge',
  at,
  fact: { kind: 'pathway', detail },
  by,
})

function waitLines(b: Builder, wait: WaitPlan): Line[] {
  const waitId = b.ids.next()
  const line = (at: Instant, fact: DischargeFactInput, by: By): Line => ({
    module: 'discharge',
    at,
    fact,
    by,
  })
  const { organisationId, person, by: owner } = wait.owner
  const own = { ownerOrganisationId: organisationId, ...(person ? { ownerPerson: person } : {}) }
  const answers = owner ?? wait.openedBy
  return [
    line(
      wait.since,
      {
        kind: 'wait-opened',
        detail: {
          waitId,
          awaits: wait.awaits,
          ...(wait.words ? { words: wait.words } : {}),
          ...(wait.ownedAt ? { ownerOrganisationId: null } : own),
          ...(wait.due ? { due: wait.due } : {}),
        },
      },
      wait.openedBy,
    ),
    ...(wait.ownedAt
      ? [line(wait.ownedAt, { kind: 'wait-owner', detail: { waitId, ...own } }, wait.openedBy)]
      : []),
    ...(wait.seen ? [line(wait.seen, { kind: 'wait-seen', detail: { waitId } }, answers)] : []),
    ...(wait.accepted
      ? [
          line(
            wait.accepted.at,
            { kind: 'wait-accepted', detail: { waitId, ...said(wait.accepted.words) } },
            answers,
          ),
        ]
      : []),
    ...(wait.chased ?? []).map(({ at, words, by }) =>
      line(at, { kind: 'wait-chased', detail: { waitId, ...said(words) } }, by),
    ),
    ...(wait.done
      ? [line(wait.done.at, { kind: 'wait-done', detail: { waitId, ...said(wait.done.words) } }, answers)]
      : []),
    ...(wait.withdrawn
      ? [
          line(
            wait.withdrawn.at,
            { kind: 'wait-withdrawn', detail: { waitId, reason: wait.withdrawn.reason } },
            wait.openedBy,
          ),
        ]
      : []),
  ]
}

const said = (words: string | undefined) => (words ? { words } : {})
