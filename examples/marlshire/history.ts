import { dateOf, type LocalDate, startOf, Temporal } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import type { Chance } from '../chance.ts'
import { kindOf } from '../life/setting.ts'
import { bedTimes } from '../past/bed-times.ts'
import { calendar } from '../past/calendar.ts'
import { type PastStay, pastStaysOf } from '../past/past-stays.ts'
import { type ToldPast, tellPast } from '../past/tell-past.ts'
import type { Person } from '../world.ts'
import { recordedFrom } from './recorded.ts'
import { says } from './says.ts'
import type { Staffed } from './staffed.ts'

type Told = { ward: PlacedWard; bedId: string; stay: PastStay }

/**
 * Who was in these beds in the last weeks and has left, since the county began to record everybody: an outline of each, all of
 * it invented. Told last, so that nobody else's story changes.
 */
export function history(place: Staffed): void {
  const { setting } = place
  const { b } = setting
  const luck = b.luck('history')
  const people = comingAgain(luck)
  for (const one of pastOf(place, luck)) {
    const person = people.again(one) ?? somebodyNew(place, one.ward)
    people.left(person, one)
    agreed(place, { ...one, person, ...tellPast(setting, luck, { ...one, person }) })
  }
}

/** Longest before any of the weeks that somebody who was there then can have come. */
const longest = { days: 300 }

function pastOf({ setting: { b }, wards }: Staffed, luck: Chance): Told[] {
  const { today, now } = b.when
  const from = recordedFrom(b.when)
  const times = bedTimes(b.world)
  const asked = {
    luck,
    calendar: calendar(from.subtract(longest), today),
    since: startOf(from).epochMilliseconds,
    now: now.epochMilliseconds,
    // Of an earlier month there would be the nights of a few only.
    readyFrom: startOf(from.with({ day: 1 })).epochMilliseconds,
    toldApart: lastMonthOf(today),
    // Those who wait now have not waited long: as many waited lately only if more have waited and left.
    moreNeed: { from: now.subtract({ hours: 24 * 15 }).epochMilliseconds, share: 0.035 },
  }
  return wards
    .flatMap((ward) =>
      ward.beds.flatMap((bedId) =>
        pastStaysOf({ ...asked, ward, slow: slowAt(ward) }, times.get(bedId) ?? []).map(
          (stay): Told => ({ ward, bedId, stay }),
        ),
      ),
    )
    .sort((one, other) => one.stay.came - other.stay.came)
}

// Help has been slower to begin around St Oswin's since the summer: its share of the delayed nights has grown.
const slowAt = ({ siteKey }: PlacedWard) => (siteKey === 'st-oswins' ? 1.25 : 1)

/** In `last-month.ts` some of the people of that month are told of one by one. */
function lastMonthOf(today: LocalDate) {
  const first = today.with({ day: 1 })
  return {
    from: startOf(first.subtract({ months: 1 })).epochMilliseconds,
    to: startOf(first).epochMilliseconds,
    share: 0.3,
  }
}

function somebodyNew({ setting: { b, invent } }: Staffed, ward: PlacedWard): Person {
  const { person } = invent({ ages: kindOf(ward).ages })
  b.world.people.push(person)
  return person
}

const day = 86_400_000

/** One in thirteen of those who come to an acute bed has been in one of that hospital within the month. */
function comingAgain(luck: Chance) {
  let gone: { person: Person; at: number; siteKey: string }[] = []
  return {
    again({ ward, stay }: Told): Person | null {
      if (ward.kind !== 'acute' || !luck.happens(0.075)) return null
      gone = gone.filter(({ at }) => at > stay.came - 27 * day)
      const fit = gone.filter(({ at, siteKey }) => at < stay.came - day && siteKey === ward.siteKey)
      if (fit.length === 0) return null
      const one = luck.pick(fit)
      gone.splice(gone.indexOf(one), 1)
      return one.person
    },
    left(person: Person, { ward: { kind, siteKey }, stay }: Told): void {
      if (kind === 'acute' && (stay.way === 'P0' || stay.way === 'P1'))
        gone.push({ person, at: stay.left, siteKey })
    },
  }
}

/** Of months that are over both sides have agreed: what is still open there is told in `last-month.ts`. */
function agreed(place: Staffed, told: Told & ToldPast & { person: Person }): void {
  const { ready, left } = told.stay
  const { ward, person, stayId, awaits } = told
  if (ready === null || awaits === null) return
  const [from, to] = [ready, left].map((at) =>
    dateOf(Temporal.Instant.fromEpochMilliseconds(Math.floor(at))),
  ) as [LocalDate, LocalDate]
  const first = place.setting.b.when.today.with({ day: 1 })
  for (let month = from.with({ day: 1 }); isBefore(month, first); month = month.add({ months: 1 })) {
    const next = month.add({ months: 1 })
    const nights = {
      from: isBefore(from, month) ? month : from,
      to: (isBefore(to, next) ? to : next).subtract({ days: 1 }),
    }
    if (!isBefore(nights.to, nights.from))
      says(place, { stayId, ward, person, awaits, how: 'agreed', nights })
  }
}

const isBefore = (a: LocalDate, b: LocalDate) => Temporal.PlainDate.compare(a, b) < 0
