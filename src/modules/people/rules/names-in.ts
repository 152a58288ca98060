/** Who a text must not give away before somebody is chosen. */
export type Named = {
  givenName: string
  familyName: string
  knownAs?: string | null
  address?: string | null
}

/** Names that are also everyday words: these count only with a capital. */
const everyday = new Set(
  'april august baker bell bird bishop black brown bush carter carer cook day dean drew faith fall field fish ford fox frank grace grant green hall hand hardy hill hope house hunt ivy june joy king knight lamb lane law lily long love mark may mason mill miller moon north page park parish pat pearl penny pope price prior ray rich rose short small smart south spring stone summer sunny tanner turner ward waters way west white will winter wise wood young'.split(
    ' ',
  ),
)

/**
 * What in a text says who somebody is: a part of their name, a full postcode, a line of their address, an e-mail address, or
 * a number of ten digits or more (an NHS number, a telephone). Empty where it gives nobody away.
 */
export function namesIn(text: string, who: Named): string[] {
  const parts = [who.givenName, who.familyName, who.knownAs ?? '']
    .flatMap((name) => name.split(/[\s-]+/))
    .filter((part) => part.length > 1)
  const said = new Set<string>()
  for (const part of parts) for (const found of wordsLike(text, part)) said.add(found)
  for (const [found] of text.matchAll(/\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b/gi)) said.add(found)
  for (const [found] of text.matchAll(/\S+@\S+\.\S+/g)) said.add(found)
  for (const [found] of text.matchAll(/\+?\d(?:[\s.‐–-]?\d){9,}/g)) said.add(found)
  const street = who.address?.split(/[,\n]/)[0]?.trim()
  if (street && street.length > 5 && text.toLowerCase().includes(street.toLowerCase())) said.add(street)
  return [...said]
}

function wordsLike(text: string, part: string): string[] {
  const plain = bare(part)
  return [...text.matchAll(/[\p{L}\p{M}'’]+/gu)]
    .map(([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => bare(word) === plain && !(everyday.has(plain) && word === word.toLowerCase()))
}

const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()

const pronouns: Record<string, string> = { female: 'she', male: 'he' }

/** A text of the record without what says who somebody is: a name becomes "she", anything else is left out. */
export function withoutNames(text: string | null | undefined, who: Named, gender: string | null): string {
  if (!text) return ''
  const pronoun = pronouns[gender ?? ''] ?? 'they'
  const isName = (found: string) => /^\p{L}/u.test(found) && !/\d|@/.test(found)
  let cleaned = text.trim()
  for (const found of namesIn(cleaned, who).sort((a, b) => b.length - a.length)) {
    const with_ = isName(found) ? pronoun : '(not shown)'
    cleaned = cleaned.replaceAll(new RegExp(`${escaped(found)}(?!\\p{L})`, 'gu'), (_, at: number) =>
      at === 0 || /[.!?]\s*$/.test(cleaned.slice(0, at)) ? upper(with_) : with_,
    )
  }
  return cleaned.replaceAll(new RegExp(`\\b(${pronoun})( \\1\\b)+`, 'giu'), '$1').slice(0, 2000)
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "take out “Margaret”, “07700 900123”": what to do about a text that says who somebody is; null where it does not. */
export function takeOut(text: string | null | undefined, who: Named): string | null {
  const found = namesIn(text ?? '', who)
  return found.length === 0 ? null : `take out ${found.map((one) => `“${one}”`).join(', ')}`
}
