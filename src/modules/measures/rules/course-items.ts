import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { type CountedDay, type Course, delayOf, needsReadyDate, readyDate } from '../../delays/index.ts'
import { ageBand, type Item, notRecorded } from './item.ts'
import type { Period } from './series.ts'
import { type CountedStay, isIn, itemsOfStay, leftAlive } from './stay-items.ts'
import type { TallyCode } from './tallies.ts'

/** Assessments among the things somebody can wait for: src/modules/discharge/rules/awaits.ts. */
const assessments = [
  'therapy-assessment',
  'therapy-home-visit',
  'care-act-assessment',
  'nursing-assessment',
  'chc-checklist',
  'chc-decision',
  'care-home-visit',
]

/**
 * Delayed nights and days.
 * @param reason what they are cut by: what was awaited for our own count, the code of the edition for a national one.
 */
export function nightItems(
  days: readonly CountedDay[],
  tallies: (day: CountedDay) => TallyCode[],
  reason: (day: CountedDay) => string | null,
  bornOn: ReadonlyMap<string, LocalDate | null>,
): Item[] {
  return days.flatMap((day) => {
    const keys = {
      trust: day.providerId,
      site: day.siteId,
      council: day.authorityId ?? notRecorded,
      reason: reason(day) ?? notRecorded,
      organisation: day.organisationId ?? notRecorded,
      'age band': ageBand(bornOn.get(day.stayId) ?? null, day.date),
    }
    return tallies(day).map((tally) => ({
      tally,
      on: day.date,
      amount: 1,
      personId: day.personId,
      stayId: day.stayId,
      keys,
    }))
  })
}

/** How long from ready to leaving, by our own count and by the discharge ready date, and assessments, of a period. */
export function courseItems(
  courses: readonly Course[],
  stays: ReadonlyMap<string, CountedStay>,
  period: Period,
  now: Instant,
): Item[] {
  return courses.flatMap((course) => {
    const stay = stays.get(course.stayId)
    return stay ? [...leavingOf(course, stay, period, now), ...assessmentsOf(course, stay, period, now)] : []
  })
}

function leavingOf(course: Course, stay: CountedStay, period: Period, now: Instant): Item[] {
  const { leftAt } = stay
  if (!leftAt || !isIn(dateOf(leftAt), period) || Temporal.Instant.compare(leftAt, now) > 0) return []
  if (!leftAlive(stay)) return []
  const item = itemsOfStay(stay, dateOf(leftAt))
  const left = dateOf(leftAt)
  const ready = course.ready.at(-1)
  const items: Item[] = []
  if (ready && Temporal.Instant.compare(ready.from, leftAt) <= 0) {
    items.push(item('ready-discharges'), item('ready-to-left-days', daysBetween(dateOf(ready.from), left)))
    if (ready.from.until(leftAt).total('hours') <= 24) items.push(item('left-within-day'))
  }
  if (stay.wardKind === 'acute' && needsReadyDate(dateOf(stay.admittedAt), left)) {
    const delay = delayOf({ readyOn: readyDate(course)?.date ?? null, leftOn: left })
    if (delay?.valid) {
      items.push(item('drd-discharges'), item('drd-days', delay.days))
      if (delay.days > 0) items.push(item('drd-delayed'))
    }
  }
  return items
}

function assessmentsOf(course: Course, stay: CountedStay, period: Period, now: Instant): Item[] {
  return course.waits.flatMap((wait) => {
    const { endedAt } = wait
    if (wait.state !== 'done' || !endedAt || !assessments.includes(wait.awaits)) return []
    const on = dateOf(endedAt)
    if (!isIn(on, period) || Temporal.Instant.compare(endedAt, now) > 0) return []
    const make = itemsOfStay(stay, on)
    const item = (tally: TallyCode): Item => {
      const made = make(tally)
      const organisation = wait.owner?.organisationId ?? notRecorded
      return { ...made, keys: { ...made.keys, organisation, reason: wait.awaits } }
    }
    const inTime =
      wait.due !== null &&
      (wait.due.at
        ? Temporal.Instant.compare(endedAt, wait.due.at) <= 0
        : Temporal.PlainDate.compare(on, wait.due.on) <= 0)
    return [
      item('assessments'),
      ...(inTime ? [item('assessments-in-time')] : []),
      ...(wait.since.until(endedAt).total('hours') <= 24 ? [item('assessments-within-day')] : []),
    ]
  })
}
