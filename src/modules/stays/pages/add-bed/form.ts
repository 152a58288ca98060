import type { Read, Typed } from '../stay-form.tsx'

export type BedsTyped = { names: string[] }
const most = 60

/** "7", "7, 7A, side room 1" or "1-12": names one after another, with a dash between numbers for all from one to the other. */
export function readForm(form: Typed): Read<BedsTyped> {
  const names = (form.names ?? '').split(/[,;\n]/).flatMap(namesIn)
  const wrong =
    names.length === 0
      ? 'Enter the name or number of the bed'
      : names.length > most
        ? `Add at most ${most} beds at once`
        : names.some((name) => name.length > 40)
          ? 'The name of a bed must be 40 characters or fewer'
          : new Set(names).size < names.length
            ? 'The same bed stands there twice'
            : null
  return wrong ? { ok: false, errors: { names: wrong }, typed: form } : { ok: true, value: { names } }
}

function namesIn(part: string): string[] {
  const name = part.trim()
  const [, from, to] = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(name) ?? []
  if (!from || !to || Number(to) < Number(from)) return name ? [name] : []
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => String(Number(from) + at))
}
