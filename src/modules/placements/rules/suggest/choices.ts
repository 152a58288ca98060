import { dateOf, daysBetween, type Instant, Temporal } from '../../../../platform/time.ts'
import type { Service } from '../../../capacity/index.ts'
import type { Option } from '../options/model.ts'
import { shareOfYes } from '../options/points.ts'
import { rankOptions } from '../options/rank.ts'
import { believedLeft } from '../options/takes.ts'
import { furtherWait } from './further-wait.ts'
import type { Choices, Person, Possible, Queue, Waiting } from './model.ts'
import type { SuggestSettings } from './settings.ts'
import { waysOf } from './ways.ts'

/** Gains are whole numbers, so that equal plans are equal and a plan can be checked to the last place. */
export const unitsADay = 10_000_000

/**
 * Points of the ranking and days waited settle what is otherwise equal, and nothing else: all of them together, of the whole
 * queue, are less than a tenth of a day, however many wait and whatever they score. What rounding takes is counted in.
 */
const unitsToSettle = (people: number): number => Math.max(0, Math.floor(unitsADay / 10 / people) - 2)
/** Points beyond this count as this; ten days waited count as a point, up to a year. */
const mostPoints = 100
const mostWaited = 365
const daysAPoint = 10

/**
 * Everything that could be done for everybody who waits, from figures that can be believed. Yields after each person, so
 * that whoever drives it can let others have a turn.
 */
export function* choicesOf(queue: Queue, settings: SuggestSettings): Generator<void, Choices> {
  const people: Person[] = []
  const possible: Possible[] = []
  const lines = new Map<string, number>()
  let cut = 0
  const settles = unitsToSettle(queue.waiting.length)
  for (const waiting of queue.waiting) {
    const person = personOf(waiting, queue, settings)
    for (const option of person.options) {
      const { days, choiceDays } = costOf(option, person, queue.now, settings)
      const saved = savedOf(person, days + choiceDays, settings)
      if (saved <= 0) continue
      const gain = Math.max(
        1,
        Math.round(saved * unitsADay) + Math.round(settles * tieOf(person, option, queue.now)),
      )
      const known = { zone: waiting.about.zone, holds: waiting.about.holds, now: queue.now }
      const { ways, cut: some } = waysOf(waiting.requires, option.service, known)
      if (some === 'some') cut++
      const left = believedLeft(option.service, known)
      for (const takes of ways) {
        possible.push({ person: people.length, option, takes, days, choiceDays, gain })
        for (const { lineId } of takes) lines.set(lineId, left(lineOf(option.service, lineId)))
      }
    }
    people.push(person)
    yield
  }
  return { people, possible, lines, cut }
}

const lineOf = (service: Service, lineId: string) => service.lines.find((line) => line.lineId === lineId)!

function personOf(waiting: Waiting, { services, past, now }: Queue, settings: SuggestSettings): Person {
  const ranked = rankOptions(waiting.requires, services, waiting.about, now)
  const waited = daysBetween(dateOf(waiting.since), dateOf(now))
  const left =
    waiting.direction === 'step-up'
      ? { days: settings.admissionDays, from: 0 }
      : furtherWait(waiting.requires.wants[0]!, waited, past, settings)
  return {
    waiting,
    left,
    options: ranked.options
      .filter(({ figure }) => figure !== 'out of date')
      .map((option) => ({ ...option, startsOn: promised(waiting, option) })),
    unfitWords: ranked.unfitWords,
    nearest: ranked.nearest?.service.serviceId ?? null,
  }
}

const promised = ({ yes }: Waiting, { service, startsOn }: Option) =>
  yes.find(({ serviceId }) => serviceId === service.serviceId)?.startsOn ?? startsOn

/** Expected days: those until the start if they say yes, and the lost ones and the further wait if they say no. */
function costOf(
  { service, startsOn }: Option,
  { waiting, left }: Person,
  now: Instant,
  { noDays, admissionDays, admissionWithin, choiceDays }: SuggestSettings,
): { days: number; choiceDays: number } {
  const { requires, about, yes, direction } = waiting
  const said = yes.some(({ serviceId }) => serviceId === service.serviceId)
  const likely = said ? 1 : shareOfYes(about.records.get(service.serviceId))
  const today = dateOf(now)
  const from = requires.from === undefined ? today : Temporal.PlainDate.from(requires.from)
  const wait = Math.max(0, daysBetween(daysBetween(today, from) > 0 ? from : today, startsOn))
  const { rather = [] } = requires
  const asked = rather.length === 0 || rather.includes(service.serviceId)
  return {
    days:
      direction === 'step-up'
        ? likely * Math.min(admissionDays, (admissionDays * wait) / admissionWithin) +
          (1 - likely) * left.days
        : likely * wait + (1 - likely) * (noDays + left.days),
    choiceDays: asked ? 0 : choiceDays,
  }
}

/** Days saved against leaving them without, as they are weighed. */
const savedOf = ({ waiting, left }: Person, cost: number, { homeWeight }: SuggestSettings): number =>
  (left.days - cost) * (waiting.direction === 'step-up' ? homeWeight : 1)

/** What settles between equals, from 0 to 1: the ranking's points, and how long somebody has waited. */
function tieOf({ waiting }: Person, { score }: Option, now: Instant): number {
  const points = Math.min(mostPoints, Math.max(-mostPoints, score)) + mostPoints
  const waited = Math.min(mostWaited, Math.max(0, daysBetween(dateOf(waiting.since), dateOf(now))))
  return (points * daysAPoint + waited) / (2 * mostPoints * daysAPoint + mostWaited)
}
