import { raw } from 'hono/html'
import { dateWords } from '../../../../platform/date-words.ts'
import { daysBetween, type LocalDate, Temporal } from '../../../../platform/time.ts'

const width = 520
const axis = 44
const edge = 20

/**
 * Every expected date on one line of days, the earlier ones as empty diamonds joined by arcs to the next, the one that
 * counts filled. At most some fourteen days carry their number. Where it would be too small to read the words stand alone.
 */
export const Drift = ({ dates, today }: { dates: readonly LocalDate[]; today: LocalDate }) => {
  const all = [...dates, today].toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  const from = all[0]!.subtract({ days: 1 })
  const span = daysBetween(from, all.at(-1)!) + 1
  const x = (date: LocalDate) => Math.round(edge + (daysBetween(from, date) / span) * (width - 2 * edge))
  const every = Math.ceil(span / 14)
  const days = Array.from({ length: span + 1 }, (_, day) => from.add({ days: day }))
  const numbered = (day: LocalDate, at: number) =>
    at % every === 0 && Math.abs(x(day) - x(today)) >= (day.equals(today) ? 0 : 30)
  const words = `Expected: ${dates.map((date, at) => `${at === 0 ? 'first' : 'then'} ${dateWords(date, today)}`).join(', ')}. Today is ${dateWords(today, today)}.`
  const arc = (a: number, b: number) =>
    `<path class="hw-drift__arc" d="M${a} ${axis - 8}Q${(a + b) / 2} 4 ${b} ${axis - 8}"/>`
  const diamond = (at: number, last: boolean) =>
    `<path class="hw-drift__${last ? 'now' : 'earlier'}" d="M${at} ${axis - 9}l9 9-9 9-9-9z"/>`
  return (
    <>
      <p class="hw-drift-words" aria-hidden="true">
        {words}
      </p>
      <svg class="hw-drift" viewBox={`0 0 ${width} 70`} role="img" aria-label={words}>
        {raw(
          `<path class="hw-drift__axis" d="M${edge - 8} ${axis}H${width - edge + 8}"/>` +
            days.map((day) => `<path class="hw-drift__axis" d="M${x(day)} ${axis - 4}v8"/>`).join('') +
            days
              .map((day, at) =>
                day.equals(today) || numbered(day, at)
                  ? text(x(day), day.equals(today) ? 'today' : String(day.day), day.equals(today))
                  : '',
              )
              .join('') +
            dates
              .slice(1)
              .map((date, at) => arc(x(dates[at]!), x(date)))
              .join('') +
            dates.map((date, at) => diamond(x(date), at === dates.length - 1)).join(''),
        )}
      </svg>
    </>
  )
}

const text = (x: number, words: string, today: boolean) =>
  `<text class="hw-drift__day${today ? ' hw-drift__day--today' : ''}" x="${x}" y="66" text-anchor="middle">${words}</text>`
