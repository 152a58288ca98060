import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Better, betters, type Definition, type How } from './model.ts'
import { reserved } from './reserved.ts'
import { tallyOf } from './tallies.ts'

export type DefinitionInput = Pick<
  Definition,
  'key' | 'name' | 'words' | 'numerator' | 'denominator' | 'unit' | 'source' | 'edition' | 'owner' | 'change'
> & {
  better: Better
  how: How
}

/** Units that a value can have: a share of 100, a rate, or a number of something. */
export const units = [
  'people',
  'nights',
  'days',
  'per cent',
  'per 100,000',
  'starts',
  'admissions',
  'hours',
  'weeks',
  'score',
] as const

/**
 * What is typed of a definition, or what is wrong with it by field.
 * @param was the version that holds; how it is worked stays to the letter where what is counted and over what stay
 */
export function readDefinition(
  typed: Readonly<Record<string, string>>,
  { was, taken }: { was: Definition | null; taken: ReadonlySet<string> },
): DefinitionInput | Refusal {
  const errors: Record<string, string> = {}
  const key = was?.key ?? null
  const text = (name: string, most: number, what: string | null): string | null => {
    const words = (typed[name] ?? '').trim()
    if (!words && what) errors[name] = `Give ${what}`
    if (words.length > most) errors[name] = `Use at most ${most} characters`
    return words || null
  }
  const name = text('name', 120, 'the name')
  const typedKey = key ?? keyFrom(typed.key?.trim() || name || '')
  if (key === null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(typedKey))
    errors.key = 'Use small letters, digits and hyphens, like night-visits'
  else if (key === null && (taken.has(typedKey) || reserved.includes(typedKey)))
    errors.key = `${typedKey} is taken: choose another`
  const words = text('words', 1000, 'what it tells, in words for anybody')
  const numerator = text('numerator', 500, 'what is counted')
  const denominator = text('denominator', 500, null)
  const source = text('source', 500, 'where the definition comes from')
  const edition = text('edition', 120, null)
  const owner = text('owner', 120, null)
  const change = text('change', 500, key === null ? null : 'what changes, and why')
  const better = betters.find((one) => one === typed.better)
  if (!better) errors.better = 'Choose which way is better'
  const unit = [...units, was?.unit].find((one) => one === typed.unit)
  if (!unit) errors.unit = 'Choose the unit'
  const kept = was && unit === was.unit && sameHow(typed, was) ? was.how : null
  const how = kept ?? readHow(typed, unit ?? '', errors)
  if (how.from === 'facts' && how.over !== null && !denominator)
    errors.denominator = 'Give what it is divided by'
  if (Object.keys(errors).length > 0) return refuse('invalid', 'Some fields are not right', errors)
  return {
    key: typedKey,
    name: name!,
    words: words!,
    numerator: numerator!,
    denominator,
    unit: unit!,
    better: better!,
    source: source!,
    edition,
    owner,
    change,
    how,
  }
}

const sameHow = (typed: Readonly<Record<string, string>>, { how }: Definition): boolean => {
  const { count, over } = howCells(how)
  return (typed.count ?? 'file') === count && (typed.over ?? '') === over
}

/** What is counted and over what, each as one text for a form's box or a file's cell. */
export function howCells(how: How): { count: string; over: string } {
  if (how.from === 'file') return { count: 'file', over: '' }
  const { count, over } = how
  if (over === null || over === 'days') return { count, over: over ?? '' }
  return { count, over: 'tally' in over ? over.tally : over.population }
}

const timesOf: Record<string, number> = { 'per cent': 100, 'per 100,000': 100_000 }

function readHow(typed: Readonly<Record<string, string>>, unit: string, errors: Record<string, string>): How {
  if ((typed.count ?? 'file') === 'file') return { from: 'file' }
  if (!tallyOf(typed.count!)) errors.count = 'Choose what is counted, or that it is loaded from a file'
  const over = typed.over ?? ''
  const divided =
    over === ''
      ? null
      : over === 'days'
        ? ('days' as const)
        : over.startsWith('population-')
          ? { population: over }
          : { tally: over }
  if (divided && typeof divided === 'object' && 'tally' in divided && !tallyOf(divided.tally))
    errors.over = 'Choose what it is divided by'
  // Somebody who came back can be told from somebody who did not only when the 28 days are over.
  return {
    from: 'facts',
    count: typed.count!,
    over: divided,
    times: timesOf[unit] ?? 1,
    ripe: typed.count === 'readmitted-28' ? 28 : 0,
  }
}

const keyFrom = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
