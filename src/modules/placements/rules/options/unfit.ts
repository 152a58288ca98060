import { milesTo } from './hard-limits.ts'
import { type About, type HardCode, hardCodes, type NotFit, type Reason } from './model.ts'

/** "29 full, 6 no hoist, 3 outside zone": each service once, under its heaviest reason; the most first. */
export function unfitWords(unfit: readonly NotFit[]): string {
  const counts = new Map<string, number>()
  for (const { why } of unfit) {
    const label = why[0] ? labelOf(why[0]) : 'not free'
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([label, count]) => `${count} ${label}`)
    .join(', ')
}

/** Reasons that are counted by their own words. */
const inWords = ['needs', 'sex', 'skills', 'registration', 'room'] as const satisfies readonly HardCode[]

const labels: Record<Exclude<HardCode, (typeof inWords)[number]>, string> = {
  'person said no': 'they do not want',
  'they said no': 'said no',
  zone: 'outside zone',
  distance: 'too far',
  age: 'not for their age',
  weight: 'not for their weight',
  infection: 'infection',
  payer: 'another payer',
  fee: 'too dear',
  closed: 'closed',
  allowance: 'more than the rule allows',
  visits: 'only part of the visits',
  full: 'full',
  'no figure': 'no figure',
}

/** A reason as it is counted: "no hoist", "too far". */
export function labelOf({ code, words }: Reason): string {
  if (inWords.some((one) => one === code)) return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
  return labels[code as keyof typeof labels]
}

/** The one with the least in the way: the fewest reasons, then the lightest, then the nearest by miles and by name. */
export function nearestOf(unfit: readonly NotFit[], about: About): NotFit | null {
  const weigh = ({ why }: NotFit) => -hardCodes.indexOf(why[0]!.code as HardCode)
  const far = ({ service }: NotFit) => milesTo(service, about) ?? Number.MAX_VALUE
  // `unfit` is in order of name, and sorting keeps it among equals.
  return (
    unfit.toSorted((a, b) => a.why.length - b.why.length || weigh(a) - weigh(b) || far(a) - far(b))[0] ?? null
  )
}
