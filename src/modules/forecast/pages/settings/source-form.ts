import { typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate } from '../../../../platform/read-date.ts'

/** Where a figure is from, with its date where one was typed. */
export function readSource(
  form: Readonly<Record<string, string>>,
  source: string,
  on: string,
): { source: string; on: string | null } | { errors: Record<string, string> } {
  const words = (form[source] ?? '').trim()
  const errors: Record<string, string> = {}
  if (words === '' || words.length > 200)
    errors[source] = 'Say where the figures are from in 200 characters or fewer, if only “our figure”'
  const typed = typedDate(form, on)
  const date = typed === '' ? null : readDate(typed)
  if (date && 'wrong' in date) errors[on] = `The date ${date.wrong}`
  if (Object.keys(errors).length > 0) return { errors }
  return { source: words, on: date ? date.toString() : null }
}
