import type { LocalDate } from '../../../platform/time.ts'
import type { Thing } from '../../discharge/index.ts'
import { partAddress, planAddress, signAddress } from '../addresses.ts'
import { partKind } from './content.ts'
import { hasUnissued } from './difference.ts'
import { gapsOf } from './gaps.ts'
import { type DueThing, dueThings, dueThingWords } from './late.ts'
import { titleOf } from './part-words.ts'
import { newestIssued, type Plan, type PlanFacts, planAt, textOf } from './plan.ts'
import { whyNotSign } from './signing.ts'

type Who = { name: string; organisationId: string | null; organisationName: string; role: string }
type Asked = { viewer: Who; today: LocalDate }
type Written = { plan: Plan; facts: PlanFacts }

/** How many days ahead a lead is told. */
const daysAhead = 3

/**
 * What of the plans stands in Today: what the viewer, by name, leads and has not done; of a board, what its body can sign and
 * what is due to it. An organisation that leads is not a person: its things stand on the plan's own page and in the mail to
 * its list. What waiting costs is our own estimate, below whatever concerns somebody in a bed.
 */
export function planThings(written: readonly Written[], { viewer, today }: Asked): Thing[] {
  return written.flatMap((one) =>
    viewer.role === 'board member'
      ? [...toSign(one, viewer), ...dueTo(one, viewer, today), ...led(one, viewer, today)]
      : led(one, viewer, today),
  )
}

function led({ plan }: Written, viewer: Who, today: LocalDate): Thing[] {
  const mine = dueThings(plan, today).filter(
    (thing) => thing.late >= -daysAhead && namesViewer(thing, viewer),
  )
  return thingOf(plan, mine, {
    key: 'led',
    title: titleFor,
    why: 'a plan is kept by whoever leads its actions',
    verb: 'Say how it stands',
  })
}

/** Reports to the viewer's board: due soon, or late. */
function dueTo({ plan }: Written, { organisationName }: Who, today: LocalDate): Thing[] {
  const owed = dueThings(plan, today).filter(
    ({ part, late }) =>
      part.kind === 'report' && late >= -daysAhead && holds(textOf(part, 'toWhom'), organisationName),
  )
  return thingOf(plan, owed, {
    key: 'due to',
    title: (first, others) =>
      others > 0 ? `${others + 1} returns are due to you, or late` : `Return ${dueWithin(first)}`,
    why: 'what a board is not told it cannot decide',
    verb: 'See it',
  })
}

function toSign({ plan, facts }: Written, { organisationId, organisationName }: Who): Thing[] {
  const newest = newestIssued(facts)
  const then = newest && planAt(facts, newest.version)
  if (!newest || !then) return []
  const body = { organisationId, organisation: organisationName }
  const why = whyNotSign(facts, body, { gaps: gapsOf(then), unissued: hasUnissued(facts) })
  if (why) return []
  return [
    {
      key: `sign plan ${plan.planId}`,
      title: `Sign version ${newest.label}`,
      sentence: `${plan.head.title}: ${newest.changed}`,
      status: { is: 'not-answered', words: `Not signed by ${organisationName}` },
      verb: 'Read and sign',
      why: 'a plan holds once everybody has signed the same version',
      minutes: 5,
      cost: 0.2,
      stayIds: [],
      go: { to: 'page', path: signAddress(plan.planId) },
    },
  ]
}

type About = {
  key: string
  title: (first: DueThing, others: number) => string
  why: string
  verb: string
}

function thingOf(plan: Plan, things: readonly DueThing[], { key, title, why, verb }: About): Thing[] {
  const [first, ...others] = things
  if (!first) return []
  return [
    {
      key: `${key} ${plan.planId}`,
      title: title(first, others.length),
      sentence: `${plan.head.title}: ${firstOf(things.map(({ part }) => titleOf(part, 60)))}`,
      status: {
        is: first.late > 0 ? 'late' : first.late === 0 ? 'due-today' : 'not-ready',
        words: dueThingWords(first),
      },
      verb: others.length > 0 ? 'See them' : verb,
      why,
      minutes: 2 * things.length,
      cost: first.late > 0 ? 0.3 : 0.1,
      stayIds: [],
      go: {
        to: 'page',
        path: others.length > 0 ? planAddress(plan.planId) : partAddress(plan.planId, first.part.partId),
      },
    },
  ]
}

/** "Plan action due in 3 days", "Plan report late by 1 day", "2 things of a plan are due or late". */
const titleFor = (first: DueThing, others: number): string =>
  others > 0
    ? `${others + 1} things of a plan are due or late`
    : `Plan ${partKind(first.part.kind).one} ${dueWithin(first)}`

function dueWithin({ late }: DueThing): string {
  if (late > 0) return `late by ${days(late)}`
  return late === 0 ? 'due today' : `due in ${days(-late)}`
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

/** A lead is written as words: "Dee Osei, head of service" names Dee Osei. */
const namesViewer = ({ lead }: DueThing, { name }: Who): boolean => holds(lead, name)

const holds = (text: string | null, name: string): boolean =>
  text !== null && text.toLowerCase().includes(name.toLowerCase())

const mostNamed = 3

const firstOf = (titles: readonly string[]): string =>
  [
    ...titles.slice(0, mostNamed),
    ...(titles.length > mostNamed ? [`and ${titles.length - mostNamed} more`] : []),
  ].join('; ')
