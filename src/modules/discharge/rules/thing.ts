/** One thing on Today's list: a sentence, how bad it is, one verb, and why it stands where it stands. */
export type Thing = {
  key: string
  title: string
  sentence: string
  status: { is: ThingStatus; words: string } | null
  verb: string
  why: string
  /** Our own estimate of how long it takes. */
  minutes: number
  /** Nights in hospital that doing it now may save: the order of the list. */
  cost: number
  stayIds: string[]
  go: Go
}

export type ThingStatus =
  | 'late'
  | 'due-today'
  | 'unowned'
  | 'stale'
  | 'ready'
  | 'not-answered'
  | 'red-day'
  | 'not-ready'

/** Where the button leads: a form, somebody's page, a list by the words of its address, Today's own list, or a page. */
export type Go =
  | { to: 'person'; stayId: string }
  | { to: 'form'; stayId: string; form: string }
  | { to: 'wait'; waitId: string; form: string }
  | { to: 'list'; words: Record<string, string> }
  | { to: 'people'; of: string }
  | { to: 'page'; path: string }

const mostThings = 7

// A thing about a hundred people is begun before nine, not finished.
const longest = 10

/** The things that cost most to leave, at most seven, each taking ten minutes at most. */
export const inOrderOfCost = (things: readonly Thing[]): Thing[] =>
  things
    .toSorted((a, b) => b.cost - a.cost || (a.title < b.title ? -1 : 1))
    .slice(0, mostThings)
    .map((thing) => ({ ...thing, minutes: Math.min(longest, thing.minutes) }))

/** How long all of them take. */
export const minutesOfAll = (things: readonly Thing[]): number =>
  things.reduce((sum, thing) => sum + thing.minutes, 0)

/** "Ann Lee (Elm 4), Bo Day (Elm 6) and 3 more"; between semicolons where an item has a comma or colon of its own. */
export function listOf(words: readonly string[], most = 4): string {
  const shown = words.slice(0, words.length > most ? most : words.length)
  const more = words.length - shown.length
  if (shown.length > 1 && shown.some((one) => /[,:]/.test(one.replaceAll(/\([^)]*\)/g, ''))))
    return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** "Medicines to take home" within a sentence; a name keeps its capitals: "Care Act assessment", "NHS checklist". */
export const inSentence = (words: string): string =>
  /^[A-Z][a-z'’-]*,?( [^A-Z]|$)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
