type Typed = Record<string, string>

export type Read =
  | { ok: true; value: { keptPersonId: string; mergedPersonId: string; words: string } }
  | { ok: false; errors: Record<string, string>; typed: Typed }

/** @param pair the two records on screen, of which one is kept. */
export function readForm(form: Typed, [one, other]: readonly [string, string]): Read {
  const errors: Record<string, string> = {}
  const { keep = '', words = '' } = form
  if (keep !== one && keep !== other) errors.keep = 'Choose which record is kept'
  if (words.trim().length < 5) errors.words = 'Say how you know that both are the same person'
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed: form }
  return { ok: true, value: { keptPersonId: keep, mergedPersonId: keep === one ? other : one, words } }
}
