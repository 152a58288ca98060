import type { LocalDate } from '../../../../platform/time.ts'
import { readPeriod } from '../../rules/read-period.ts'
import { path, type Target } from '../../rules/trajectory.ts'

const longest = 120

/** A path as its form gives it: first and last month with their values. Decimals are those that were typed. */
export function readPath(
  form: Readonly<Record<string, string>>,
): { targets: Target[] } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const month = (name: string): LocalDate | null => {
    const read = readPeriod(form[name] ?? '')
    if (read?.step === 'month') return read.from
    errors[name] = 'Write a month, like 2026-04 or April 2026'
    return null
  }
  const number = (name: string): number => {
    const typed = (form[name] ?? '').trim().replaceAll(',', '')
    if (!/^-?\d+(\.\d+)?$/.test(typed)) errors[name] = 'Give a number'
    return Number(typed)
  }
  const [from, to] = [month('path-from'), month('path-to')]
  const [start, end] = [number('path-start'), number('path-end')]
  if (from && to && from.until(to).sign < 0) errors['path-to'] = 'The last month is before the first'
  if (from && to && from.until(to, { largestUnit: 'months' }).months >= longest)
    errors['path-to'] = 'Ten years of months are the most'
  if (!from || !to || Object.keys(errors).length > 0) return { errors }
  const digits = Math.max(decimals(form['path-start']), decimals(form['path-end']))
  return { targets: path({ from, to, start, end, digits }) }
}

const decimals = (text = ''): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0
