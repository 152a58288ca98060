import { readDate } from '../../../../platform/read-date.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { type RedDayReason, redDayReasons } from '../../rules/red-day-reasons.ts'
import type { Read, Typed } from '../stay-form.tsx'

export type DayTyped = { date: LocalDate; words?: string } & (
  | { colour: 'green' }
  | { colour: 'red'; reason: RedDayReason }
)

/** Green needs nothing more; red needs a reason, of which a part is enough when only one has it. */
export function readForm(form: Typed, today: LocalDate): Read<DayTyped> {
  const date = form.date ? readDate(form.date) : today
  if ('wrong' in date) return { ok: false, errors: { date: `The day ${date.wrong}` }, typed: form }
  const words = (form.words ?? '').trim()
  const more = { date, ...(words && { words }) }
  if (form.colour === 'green') return { ok: true, value: { colour: 'green', ...more } }
  const found = findReason(form.reason ?? '')
  if (words.length > 2000)
    return { ok: false, errors: { words: 'It must be 2000 characters or fewer' }, typed: form }
  return typeof found === 'string'
    ? { ok: false, errors: { reason: found }, typed: form }
    : { ok: true, value: { colour: 'red', reason: found.code, ...more } }
}

/** The one reason meant by what was typed, or what to say instead. */
function findReason(typed: string): { code: RedDayReason } | string {
  const text = typed.trim().toLowerCase()
  if (!text) return 'A red day needs its reason: choose one from the list'
  const exact = redDayReasons.find(({ code, words }) => code === text || words.toLowerCase() === text)
  if (exact) return exact
  const within = redDayReasons.filter(({ words }) => words.toLowerCase().includes(text))
  const begins = within.filter(({ words }) => ` ${words.toLowerCase()}`.includes(` ${text}`))
  const near = begins.length > 0 ? begins : within
  if (near.length === 1) return near[0]!
  return near.length === 0
    ? 'That is not one of the reasons: choose one from the list, or “Something else” and say what'
    : `Which one: ${near.map(({ words }) => words.toLowerCase()).join('; or ')}?`
}
