import { knownAt as factsKnownAt } from '../../../../platform/facts.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import type { PersonName } from '../../../people/index.ts'
import { stay } from '../../../stays/index.ts'
import { courses, type WardName } from '../../queries/courses.ts'
import { ownerKinds } from '../../queries/owner-kinds.ts'
import { settingsOf } from '../../queries/settings.ts'
import { nightStates } from '../../rules/agreement.ts'
import { countDays } from '../../rules/count-days.ts'
import type { RecordedCourse } from '../../rules/course.ts'
import { countRules, type Edition, editionFor } from '../../rules/editions.ts'
import type { AgreedNight, CountedDay, CountRules, Night } from '../../rules/model.ts'
import { nightsOf } from '../../rules/nights.ts'
import { type Difference, differenceOf } from '../../rules/returns/difference.ts'
import { delayFactsOf } from '../../store.ts'
import { lastMonth, monthIn, readDate, readWanted, type Wanted } from './ask.ts'
import { type RecordedFact, recordedFacts } from './recorded-facts.ts'

export type Calendar = Wanted & {
  stayId: string
  course: RecordedCourse
  person: PersonName | null
  ward: WardName | null
  rules: CountRules
  nights: Night[]
  /** What both sides say of each counted night. */
  agreed: AgreedNight[]
  /** The night the address asks about. */
  on: { date: LocalDate; night: Night; agreed: AgreedNight | null } | null
  /** By fact. */
  facts: Map<string, RecordedFact>
  /** Nights of the whole stay so far by this edition. */
  inAll: number
  /** The other count of the same month: the national one beside our own, our own beside a national one. */
  beside: { edition: Edition; days: number; difference: Difference } | null
}

/** Everything the calendar of one stay prints, as it is known now or was on an earlier evening. */
export async function loadCalendar(asked: Asked): Promise<Calendar | Refusal> {
  const { tx, viewer, query, now } = asked
  const stayId = asked.params.stayId ?? ''
  const found = await stay(tx, viewer.systemId, stayId)
  if (!found) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
  const month = monthIn(query)
  if (isRefusal(month)) return month
  const wanted = readWanted(query, now, month ?? lastMonth(found.leftAt, now))
  if (isRefusal(wanted)) return wanted
  const on = readDate(query, 'on')
  if (isRefusal(on)) return on
  const { from, to, knownAt, seenAt, edition } = wanted
  const read = await courses(tx, viewer.systemId, { from, to, now, stayIds: [stayId], knownAt })
  const course = read.courses[0]
  if (!course) return refuse('not-found', whyNoCourse(wanted))
  const kindOf = await ownerKinds(tx, viewer.systemId)
  const settings = await settingsOf(tx, viewer.systemId, knownAt)
  const rulesOf = (one: Edition) => countRules(one, settings.count, settings.corrections, to)
  const rules = rulesOf(edition)
  const count = (by: CountRules, window: { from: LocalDate; to: LocalDate } = { from, to }) =>
    countDays([course], window, by, kindOf, seenAt)
  const nights = nightsOf(course, { from, to }, rules, kindOf, seenAt)
  const said = (await delayFactsOf(tx, viewer.systemId, [stayId])).get(stayId) ?? []
  const agreed = nightStates(daysIn(nights), knownAt ? factsKnownAt(said, knownAt) : said, rules)
  const other = otherEdition(edition, wanted.month)
  const workingOf = (by: CountRules) => {
    const all = by === rules ? nights : nightsOf(course, { from, to }, by, kindOf, seenAt)
    return ({ date }: CountedDay) => all.find((night) => night.date.equals(date))
  }
  const night = on && nights.find(({ date }) => date.equals(on))
  return {
    ...wanted,
    stayId,
    course,
    person: read.people.get(course.personId) ?? null,
    ward: read.wards.get(course.stretches.at(-1)?.wardId ?? '') ?? null,
    rules,
    nights,
    agreed,
    on: night
      ? { date: night.date, night, agreed: agreed.find(({ date }) => date.equals(night.date)) ?? null }
      : null,
    facts: await recordedFacts(
      tx,
      [...(read.facts.stay.get(stayId) ?? []), ...(read.facts.discharge.get(stayId) ?? [])],
      night ? night.because.flatMap(({ factIds }) => factIds) : [],
    ),
    inAll:
      nights.findLast(({ number }) => number !== null)?.number ?? countBefore(count, rules, course, wanted),
    beside: other && besideOf(daysIn(nights), rules, rulesOf(other), other, count, workingOf),
  }
}

type Count = (by: CountRules, window?: { from: LocalDate; to: LocalDate }) => CountedDay[]

const daysIn = (nights: readonly Night[]) => nights.flatMap(({ day }) => (day ? [day] : []))

const countBefore = (count: Count, rules: CountRules, course: RecordedCourse, { to }: Wanted): number =>
  count(rules, { from: course.admittedAt.toZonedDateTimeISO('Europe/London').toPlainDate(), to }).length

function besideOf(
  shown: readonly CountedDay[],
  rules: CountRules,
  otherRules: CountRules,
  other: Edition,
  count: Count,
  workingOf: (by: CountRules) => (day: CountedDay) => Night | undefined,
): NonNullable<Calendar['beside']> {
  const days = count(otherRules)
  const [inShown, inOther] = [workingOf(rules), workingOf(otherRules)]
  const difference =
    rules.series === 'nights'
      ? differenceOf(shown, days, (day, by) => (by === 'theirs' ? inOther(day) : inShown(day)))
      : differenceOf(days, shown, (day, by) => (by === 'theirs' ? inShown(day) : inOther(day)))
  return { edition: other, days: days.length, difference }
}

/** What a count is held against: our own beside a national one; beside our own the national one of the month. */
function otherEdition(edition: Edition, month: LocalDate): Edition | null {
  const series = edition.series === 'nights' ? (['drd', 'dtoc'] as const) : (['nights'] as const)
  for (const one of series) {
    const found = editionFor(one, month)
    if (!isRefusal(found)) return found
  }
  return null
}

const whyNoCourse = ({ at }: Wanted) =>
  at
    ? 'Nothing was known of this stay on that evening. Choose a later one.'
    : 'This admission was cancelled, so none of its nights count.'
