const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** A name without case, accents, apostrophes and hyphens; the same as people.plain in 0003_people.sql. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`.]/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\s,;:()/_‐–-]+/g, ' ')
    .trim()

/** Equal but for one letter added, left out, changed, or two neighbours swapped; short words must be equal. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return false
  let from = 0
  while (short[from] === long[from] && from < short.length) from++
  const rest = (text: string, skip: number) => text.slice(from + skip)
  if (long.length > short.length) return rest(short, 0) === rest(long, 1)
  return (
    rest(short, 1) === rest(long, 1) ||
    (short[from] === long[from + 1] && short[from + 1] === long[from] && rest(short, 2) === rest(long, 2))
  )
}
