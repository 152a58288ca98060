import { type LocalDate, mondayOf, Temporal } from '../../../platform/time.ts'
import type { Period, Step } from './series.ts'

/** Every whole step that touches the period, from the earliest: weeks from Monday, quarters from January, April, July, October. */
export function periodsIn({ from, to }: Period, step: Step): Period[] {
  const found: Period[] = []
  for (
    let start = startOf(from, step);
    Temporal.PlainDate.compare(start, to) <= 0;
    start = start.add(length[step])
  )
    found.push({ from: start, to: start.add(length[step]).subtract({ days: 1 }) })
  return found
}

/** The first day of the step a date lies in. */
export function startOf(date: LocalDate, step: Step): LocalDate {
  if (step === 'day') return date
  if (step === 'week') return mondayOf(date)
  const first = date.with({ day: 1 })
  return step === 'month' ? first : first.subtract({ months: (first.month - 1) % 3 })
}

const length = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
} as const satisfies Record<Step, object>
