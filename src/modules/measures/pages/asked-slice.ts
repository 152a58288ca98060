import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { readDate } from '../../../platform/read-date.ts'
import { Temporal } from '../../../platform/time.ts'
import { cuts, type Period, type Slice, type Step, steps } from '../rules/series.ts'

/** The part of the place that an address asks for; all of it where it names none. */
export function readSlice(query: URLSearchParams): Slice | Refusal {
  const by = query.get('by')
  if (!by || by === 'whole') return { by: 'whole' }
  const [cut, key] = [cuts.find((one) => one === by), query.get('key')]
  if (!cut) return refuse('invalid', `Choose one of: ${cuts.join(', ')}`)
  return key ? { by: cut, key } : refuse('invalid', `Choose which ${cut}`)
}

export function readStep(query: URLSearchParams, usual: Step): Step | Refusal {
  const typed = query.get('step')
  const step = typed ? steps.find((one) => one === typed) : usual
  return step ?? refuse('invalid', `Choose one of: ${steps.join(', ')}`)
}

const longest = 366 * 12

/** From one day to another, both included. */
export function readPeriod(query: URLSearchParams): Period | Refusal {
  const [from, to] = [readDate(query.get('from') ?? ''), readDate(query.get('to') ?? '')]
  if ('wrong' in from) return refuse('invalid', `The first day ${from.wrong}`)
  if ('wrong' in to) return refuse('invalid', `The last day ${to.wrong}`)
  if (Temporal.PlainDate.compare(to, from) < 0) return refuse('invalid', 'The last day is before the first')
  return from.until(to).days > longest ? refuse('invalid', 'Choose at most twelve years') : { from, to }
}
