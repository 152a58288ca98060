import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Gap, type Run, runs, withGaps } from '../../rules/agreement-runs.ts'
import { openNights } from '../../rules/agreement-turn.ts'
import { countDays } from '../../rules/count-days.ts'
import type { RecordedCourse } from '../../rules/course.ts'
import { countRules, editionFor } from '../../rules/editions.ts'
import type { DelayFact } from '../../rules/facts.ts'
import type { Night } from '../../rules/model.ts'
import { windowOf } from '../../rules/month.ts'
import { nightsOf } from '../../rules/nights.ts'
import type { MonthPage } from './load.ts'
import { neighbours, type PersonLine } from './people.ts'

/** The person whose nights are on the page. */
export type Chosen = {
  line: PersonLine
  course: RecordedCourse
  firstName: string
  age: number | null
  /** "Elm, Small Royal": the last ward. */
  ward: string | null
  facts: DelayFact[]
  all: Night[]
  lines: (Run | Gap)[]
  /** The night whose working is shown, 'YYYY-MM-DD'. */
  on: string
  /** Days since the discharge ready date within the month; null where none is recorded, or no edition covers the month. */
  national: { days: number; editionId: string } | null
}

/** @param stay the one asked for; in a meeting a settled one gives way to the next open one. */
export function choose(
  of: MonthPage,
  { stay, on, meeting, now }: { stay: string | null; on: string | null; meeting: boolean; now: Instant },
): Chosen | null {
  const asked = of.people.find((one) => one.stayId === stay)
  const settled = meeting && asked?.open.length === 0
  const line =
    asked && !settled ? asked : (neighbours(of.people, asked?.stayId).next ?? asked ?? of.people[0])
  const course = line && of.all.courses.find((one) => one.stayId === line.stayId)
  if (!line || !course) return null
  const { first: from, last: to } = windowOf(of.first)
  const kindOf = (organisationId: string) => of.all.organisations.get(organisationId)?.kind ?? null
  const all = nightsOf(course, { from, to }, of.all.rules, kindOf, now)
  const person = of.all.people.get(line.personId)
  const open = openNights(line.nights, of.all.councils)
  const shown = all.find(({ date }) => date.toString() === on)?.date ?? open[0]?.date ?? line.nights[0]!.date
  const wardId = course.stretches.at(-1)?.wardId
  const ward = wardId ? of.all.wards.get(wardId) : undefined
  return {
    line,
    course,
    firstName: person?.knownAs ?? person?.givenName ?? 'this person',
    age: course.bornOn ? course.bornOn.until(dateOf(now), { largestUnit: 'years' }).years : null,
    ward: ward ? `${ward.name}, ${ward.site}` : null,
    facts: of.all.facts.get(line.stayId) ?? [],
    all,
    lines: withGaps(runs(line.nights), all),
    on: shown.toString(),
    national: nationalOf(course, of, now),
  }
}

function nationalOf(course: RecordedCourse, of: MonthPage, now: Instant): Chosen['national'] {
  const edition = editionFor('drd', of.first)
  if (isRefusal(edition) || course.notMeeting.length === 0) return null
  const { first: from, last: to } = windowOf(of.first)
  const rules = countRules(edition, of.all.settings.count, of.all.settings.corrections, to)
  return { days: countDays([course], { from, to }, rules, () => null, now).length, editionId: edition.id }
}
