import { fullDate, weekdayOf } from '../../../platform/date-words.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'

export type SquarePattern = 'nhs' | 'council' | 'both' | 'disputed' | 'not answered' | 'not proposed'

/** One date of the month and the midnight that ends it. */
export type Square = {
  date: LocalDate
  /** Running number of the counted night; null where the night does not count. */
  number: number | null
  /** Null where the night does not count. Words say the same. */
  pattern: SquarePattern | null
  words: string
  /** Where the working of this night is shown; null where there is nothing to say. */
  href: string | null
  current: boolean
}

type Props = {
  /** '2026-10' */
  month: string
  squares: readonly Square[]
  caption: string
  /** The patterns explained below the grid; those of the squares when left out. */
  legend?: readonly SquarePattern[]
}

/** A month, Monday first; one square is one midnight. On a phone each square is a line. */
export const MonthGrid = ({ month, squares, caption, legend }: Props) => (
  <div class="hw-month">
    {/* Roles are spelled out because display: block takes a table's own away. */}
    <table class="hw-month__grid" role="table">
      <caption class="nhsuk-u-visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {monday.map((date) => (
            <th scope="col" role="columnheader" abbr={weekdayOf(date)}>
              {weekdayOf(date).slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeksOf(month).map((week) => (
          <tr role="row">
            {week.map((date) => {
              const square = date && squares.find((one) => one.date.equals(date))
              return square ? <Cell square={square} /> : <td role="cell" class="hw-month__none" />
            })}
          </tr>
        ))}
      </tbody>
    </table>
    <MonthLegend
      patterns={legend ?? [...new Set(squares.flatMap(({ pattern }) => (pattern ? [pattern] : [])))]}
    />
    <p class="hw-second">Each square is the midnight that ends that day.</p>
  </div>
)

const Cell = ({ square: { date, number, pattern, words, href, current } }: { square: Square }) => {
  const inside = (
    <>
      <span class="hw-month__day">
        <span class="hw-month__weekday">{weekdayOf(date).slice(0, 3)} </span>
        {date.day}
        <span class="nhsuk-u-visually-hidden"> {fullDate(date).split(' ')[1]},</span>
      </span>{' '}
      {number !== null && <strong class="hw-month__number">night {number}</strong>}{' '}
      {pattern && <PatternBar pattern={pattern} />}
      <span class={pattern ? 'hw-month__whose' : 'hw-month__not'}>{words}</span>
    </>
  )
  return (
    <td
      role="cell"
      class={current ? 'hw-month__here' : words === '' && number === null ? 'hw-month__quiet' : undefined}
      id={`night-${date.toString()}`}
    >
      {href ? (
        <a class="hw-month__square" href={href} aria-current={current ? 'true' : undefined}>
          {inside}
        </a>
      ) : (
        <span class="hw-month__square">{inside}</span>
      )}
    </td>
  )
}

/** The pattern of a night, for squares and keys; words must stand beside it. */
const PatternBar = ({ pattern }: { pattern: SquarePattern }) => (
  <svg class="hw-chart hw-month__bar" height="12" aria-hidden="true">
    {pattern === 'both' ? (
      <>
        <rect class="hw-own--hospital" width="50%" height="12" />
        <rect class="hw-own--council" x="50%" width="50%" height="12" />
      </>
    ) : (
      <rect class={looks[pattern]} width="100%" height="12" />
    )}
    {pattern === 'disputed' && <line class="hw-month__dots" x1="4" x2="100%" y1="6" y2="6" />}
  </svg>
)

const looks: Record<Exclude<SquarePattern, 'both'>, string> = {
  nhs: 'hw-own--hospital',
  council: 'hw-own--council',
  disputed: 'hw-month__disputed',
  'not answered': 'hw-month__unanswered',
  'not proposed': 'hw-month__unproposed',
}

const MonthLegend = ({ patterns }: { patterns: readonly SquarePattern[] }) => (
  <ul class="hw-legend" aria-label="What the patterns mean">
    {order
      .filter((one) => patterns.includes(one))
      .map((pattern) => (
        <li>
          <span class="hw-month__key">
            <PatternBar pattern={pattern} />
          </span>{' '}
          {patternWords[pattern]}
        </li>
      ))}
  </ul>
)

const patternWords: Record<SquarePattern, string> = {
  nhs: 'NHS, agreed',
  council: 'Council, agreed',
  both: 'Both, agreed',
  disputed: 'Disputed',
  'not answered': 'Not answered',
  'not proposed': 'Nobody has said yet',
}
const order = Object.keys(patternWords) as SquarePattern[]

const monday = Array.from({ length: 7 }, (_, day) =>
  Temporal.PlainDate.from({ year: 2024, month: 1, day: day + 1 }),
)

/** Weeks of seven places, Monday first; null before the first and after the last of the month. */
function weeksOf(month: string): (LocalDate | null)[][] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const places = [
    ...Array.from({ length: first.dayOfWeek - 1 }, () => null),
    ...Array.from({ length: first.daysInMonth }, (_, day) => first.add({ days: day })),
  ]
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => places[week * 7 + day] ?? null),
  )
}
