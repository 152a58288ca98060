import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { Chance } from '../chance.ts'
import type { By } from '../story.ts'
import { earlier, later as laterOf, type When } from '../when.ts'
import { clock } from './course.ts'
import type { Owner, WaitPlan } from './plan.ts'

/** What a person on a pathway waits for, in order, and which of it takes long, by weight. */
export const onTheWay: Record<Pathway, { first: Awaits[]; long: [Awaits, number][]; last: Awaits[] }> = {
  P0: {
    first: [],
    long: [
      ['medicines', 40],
      ['discharge-letter', 25],
      ['transport', 12],
      ['family-help', 12],
      ['home-clean', 4],
      ['housing', 4],
      ['voluntary-help', 3],
    ],
    last: ['transport'],
  },
  P1: {
    first: ['hub-triage', 'therapy-assessment'],
    long: [
      ['home-care', 34],
      ['reablement-start', 26],
      ['agency-answer', 10],
      ['equipment', 9],
      ['key-safe', 5],
      ['care-act-assessment', 7],
      ['community-nursing', 4],
      ['housing', 3],
      ['family-choice', 2],
    ],
    last: ['medicines', 'transport'],
  },
  P2: {
    first: ['hub-triage', 'therapy-assessment'],
    long: [
      ['community-bed', 85],
      ['mental-health-bed', 3],
      ['transport', 12],
    ],
    last: ['transport'],
  },
  P3: {
    first: ['hub-triage', 'capacity-decision', 'care-act-assessment'],
    long: [
      ['nursing-assessment', 10],
      ['chc-decision', 8],
      ['funding-decision', 18],
      ['care-home-search', 22],
      ['care-home-visit', 10],
      ['care-home-answer', 20],
      ['family-choice', 12],
    ],
    last: ['medicines', 'transport'],
  },
}

export type About = {
  since: Instant
  readyAt: Instant | null
  openedBy: By
  owner: (awaits: Awaits) => Owner
  when: When
  luck: Chance
}

/** What is over and what is not, for somebody who is ready to leave. */
export function waitsOfTheReady(pathway: Pathway, about: About): WaitPlan[] {
  const { luck, readyAt, since } = about
  const way = onTheWay[pathway]
  const ready = readyAt ?? since
  const over = way.first.map((awaits, i) =>
    finished(about, awaits, ready.subtract({ hours: 30 - i * 6 }), ready.add({ hours: i })),
  )
  const slow = luck.weighted(way.long)
  const open = [waiting(about, slow, ready)]
  if (luck.happens(0.35))
    open.push(
      waiting(
        about,
        luck.pick(way.last.filter((one) => one !== slow).concat('discharge-letter')),
        ready,
        'not late',
      ),
    )
  return [...over, ...open]
}

/** Everything is done but the journey home: could go today. */
export function onlyTheJourney(pathway: Pathway, about: About): WaitPlan[] {
  const ready = about.readyAt ?? about.since
  const way = onTheWay[pathway]
  const slow = about.luck.weighted(way.long.filter(([awaits]) => awaits !== 'transport'))
  const over = [...way.first, slow, 'medicines' as const].map((awaits, i) =>
    finished(about, awaits, ready.subtract({ hours: 20 - i * 4 }), ready.add({ hours: i })),
  )
  const today = about.when.date(0)
  const transport = waiting(about, 'transport', laterOf(ready, about.when.on(1, '15:20')), 'not late')
  return [
    ...over,
    { ...transport, due: { on: today, at: about.when.at(0, clock(about.luck.between(20, 36) * 30)) } },
  ]
}

function finished(
  { openedBy, owner, when, since }: About,
  awaits: Awaits,
  from: Instant,
  to: Instant,
): WaitPlan {
  const opened = laterOf(from, since)
  const done = laterOf(earlier(to, when.minutesAgo(8)), opened.add({ minutes: 3 }))
  return {
    awaits,
    owner: owner(awaits),
    since: opened,
    openedBy,
    accepted: { at: opened.add({ minutes: 2 }) },
    done: { at: done },
  }
}

/** One open wait, as far as it has got. */
export function waiting(
  { luck, when, owner, openedBy, since }: About,
  awaits: Awaits,
  ready: Instant,
  late: 'may be late' | 'not late' = 'may be late',
): WaitPlan {
  const age = Math.min(
    luck.skewed(40, 0.9),
    (when.now.epochMilliseconds - Math.min(ready.epochMilliseconds, when.minutesAgo(30).epochMilliseconds)) /
      3.6e6,
  )
  const opened = laterOf(when.minutesAgo(age * 60), since)
  const days = luck.weighted<number>(late === 'not late' ? ahead : [...behind, ...ahead])
  const state = luck.weighted([
    ['unowned', 4],
    ['sent', 16],
    ['seen', 24],
    ['accepted', 56],
  ] as const)
  // What is accepted for today means that they could go, which is the smaller part.
  const later =
    state === 'accepted' && days === 0 && late === 'may be late' && luck.happens(0.7)
      ? luck.between(1, 3)
      : days
  const due = Math.max(later, -Math.floor(age / 24))
  const step = (minutes: number) => earlier(opened.add({ minutes }), when.minutesAgo(3))
  const seen = step(luck.between(8, 240))
  const accepted = step(luck.between(241, 420))
  const chased =
    due < 0
      ? [{ at: when.minutesAgo(luck.between(70, 1200)), by: openedBy, words: 'Rang; no answer yet' }]
      : []
  return {
    awaits,
    owner: state === 'unowned' ? { organisationId: null } : owner(awaits),
    since: opened,
    openedBy,
    ...(state !== 'accepted' && luck.happens(0.15) ? {} : { due: dueOn(luck, when, due) }),
    ...(state === 'seen' || state === 'accepted' ? { seen } : {}),
    ...(state === 'accepted' ? { accepted: { at: accepted } } : {}),
    chased: chased.filter(({ at }) => at.epochMilliseconds > opened.epochMilliseconds),
  }
}

const ahead: [number, number][] = [
  [0, 22],
  [1, 18],
  [2, 14],
  [3, 8],
  [5, 5],
]
const behind: [number, number][] = [
  [-1, 11],
  [-2, 7],
  [-3, 4],
  [-5, 3],
]

const dueOn = (luck: Chance, when: When, days: number) => {
  const on = when.date(days)
  return days === 0 && luck.happens(0.5) ? { on, at: when.at(0, clock(luck.between(18, 34) * 30)) } : { on }
}
