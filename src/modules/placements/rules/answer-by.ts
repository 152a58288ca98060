import { dateOf, type Instant, type LocalDate, startOf, Temporal, zone } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import { type PlacementSettings, timesOf } from './settings.ts'

/** When an answer of this kind of service is due: minutes run only in hours when somebody answers. To the minute. */
export function answerBy(kind: ServiceKind, now: Instant, settings?: PlacementSettings): Instant {
  const { answer, from, to } = timesOf(kind, settings)
  let left = answer * 60_000
  for (let day = dateOf(now); ; day = day.add({ days: 1 })) {
    const begins = at(day, from)
    const opens = Temporal.Instant.compare(now, begins) > 0 ? now : begins
    const here = at(day, to).epochMilliseconds - opens.epochMilliseconds
    if (here >= left) return minute(opens.add({ milliseconds: left }))
    left -= Math.max(0, here)
  }
}

/** Until when a chosen place is kept, to the minute. */
export const holdUntil = (kind: ServiceKind, now: Instant, settings?: PlacementSettings): Instant =>
  minute(now.add({ hours: timesOf(kind, settings).hold }))

const minute = (instant: Instant) => instant.round({ smallestUnit: 'minute', roundingMode: 'ceil' })

const at = (day: LocalDate, time: string): Instant =>
  time === '24:00'
    ? startOf(day.add({ days: 1 }))
    : day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
