import { readDate } from '../../../../platform/read-date.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readBoxes } from '../when.tsx'

export type ExpectedTyped = { date: LocalDate; reason?: string }

/** What was typed in the boxes counts before the day picked. */
export function readForm(form: Typed): Read<ExpectedTyped> {
  const typed = readBoxes(form, 'expectedDate')
  if (typed && 'errors' in typed) return { ok: false, errors: typed.errors, typed: form }
  const date = typed ?? picked(form.pick)
  const reason = (form.reason ?? '').trim()
  const errors: Record<string, string> = {}
  if (!date) errors.expectedDate = 'Pick a day, or type the date'
  if (reason.length > 2000) errors.reason = 'The reason must be 2000 characters or fewer'
  if (!date || errors.reason) return { ok: false, errors, typed: form }
  return { ok: true, value: { date, ...(reason && { reason }) } }
}

function picked(pick: string | undefined): LocalDate | null {
  const date = readDate(pick ?? '')
  return 'wrong' in date ? null : date
}

/** Today and the six days after it, as a choice. */
export const daysToPick = (today: LocalDate): LocalDate[] =>
  Array.from({ length: 7 }, (_, days) => today.add({ days }))
