import { weekdays } from '../../../../platform/date-words.ts'
import type { ContactHours } from '../model.ts'

type Hours = { days: number[]; from: string; to: string }

const printed = weekdays.map((day) => day.slice(0, 3))
const short = printed.map((day) => day.toLowerCase())

const dayOf = (text: string): number => {
  const at = short.indexOf(text.trim().toLowerCase().slice(0, 3))
  return /^[a-z]{3,9}\.?$/i.test(text.trim()) ? at + 1 : 0
}

/** "Mon-Fri", "Sat, Sun", "daily", "" (every day) as 1 (Monday) to 7; null where it is no days of the week. */
export function readWeekdays(text: string): number[] | null {
  const typed = text.trim()
  if (!typed || /^(daily|every day|all)$/i.test(typed)) return []
  const days = new Set<number>()
  for (const part of typed.split(/[,;&]|\band\b/i)) {
    const [first, last = first] = part.split(/[-–]|\bto\b/i)
    const [from, to] = [dayOf(first ?? ''), dayOf(last ?? '')]
    if (from === 0 || to === 0) return null
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day)
      if (day === to) break
    }
  }
  return [...days].sort((a, b) => a - b)
}

/** "Mon-Fri", "Mon, Wed"; empty for every day. */
export function weekdaysText(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  return sorted.length > 2 && last - first === sorted.length - 1
    ? `${printed[first - 1]}-${printed[last - 1]}`
    : sorted.map((day) => printed[day - 1]).join(', ')
}

const hours = /^(.*?)\s*(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})$/i

/** "Mon-Fri 08:00-17:00; Sat 09:00-12:00"; null where it is no hours. */
export function readHours(text: string): Hours[] | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
  const read = parts.map((part): Hours | null => {
    const [, days = '', from = '', to = ''] = hours.exec(part) ?? []
    const weekdays = readWeekdays(days)
    const [begins, ends] = [from.padStart(5, '0'), to.padStart(5, '0')]
    const good = weekdays !== null && isTime(begins) && (isTime(ends) || ends === '24:00') && begins < ends
    return good ? { days: weekdays, from: begins, to: ends } : null
  })
  return read.includes(null) ? null : (read as Hours[])
}

export const hoursText = (all: readonly ContactHours[]): string =>
  all.map(({ days, from, to }) => [weekdaysText(days), `${from}-${to}`].filter(Boolean).join(' ')).join('; ')

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
