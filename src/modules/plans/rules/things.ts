import type { LocalDate } from '../../../platform/time.ts'
import type { Thing } from '../../discharge/index.ts'
import { partAddress, planAddress } from '../addresses.ts'
import { partKind } from './content.ts'
import { type DueThing, dueThings, dueThingWords } from './late.ts'
import { titleOf } from './part-words.ts'
import type { Plan, PlanFacts } from './plan.ts'

type Who = { name: string; organisationName: string }
type Asked = { viewer: Who; today: LocalDate }
type Written = { plan: Plan; facts: PlanFacts }

/** How many days ahead a lead is told. */
const daysAhead = 3

/**
 * What of the plans stands in Today: what the viewer, by name, leads and has not done. An organisation that leads is not a
 * person: its things stand on the plan's own page and in the mail to its list. What waiting costs is our own estimate, below
 * whatever concerns somebody in a bed.
 */
export function planThings(written: readonly Written[], { viewer, today }: Asked): Thing[] {
  return written.flatMap(({ plan }) => {
    const mine = dueThings(plan, today).filter(
      (thing) => thing.late >= -daysAhead && namesViewer(thing, viewer),
    )
    const [first, ...others] = mine
    if (!first) return []
    return [
      {
        key: `plan ${plan.planId}`,
        title: titleFor(first, others.length),
        sentence: `${plan.head.title}: ${firstOf(mine.map(({ part }) => titleOf(part, 60)))}`,
        status: {
          is: first.late > 0 ? 'late' : first.late === 0 ? 'due-today' : 'not-ready',
          words: dueThingWords(first),
        },
        verb: others.length > 0 ? 'See them' : 'Say how it stands',
        why: 'a plan is kept by whoever leads its actions',
        minutes: 2 * mine.length,
        cost: first.late > 0 ? 0.3 : 0.1,
        stayIds: [],
        go: {
          to: 'page',
          path: others.length > 0 ? planAddress(plan.planId) : partAddress(plan.planId, first.part.partId),
        },
      } satisfies Thing,
    ]
  })
}

/** "Plan action due in 3 days", "Plan report late", "2 of a plan due or late". */
function titleFor({ part, late }: DueThing, others: number): string {
  if (others > 0) return `${others + 1} things of a plan are due or late`
  const what = `Plan ${partKind(part.kind).one}`
  if (late > 0) return `${what} late by ${days(late)}`
  return late === 0 ? `${what} due today` : `${what} due in ${days(-late)}`
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

/** A lead is written as words: "Dee Osei, head of service" names Dee Osei. */
const namesViewer = ({ lead }: DueThing, { name }: Who): boolean =>
  lead !== null && lead.toLowerCase().includes(name.toLowerCase())

const mostNamed = 3

const firstOf = (titles: readonly string[]): string =>
  [
    ...titles.slice(0, mostNamed),
    ...(titles.length > mostNamed ? [`and ${titles.length - mostNamed} more`] : []),
  ].join('; ')
