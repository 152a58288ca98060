import type { Gap } from './gaps.ts'
import { nameOf, titleOf } from './part-words.ts'
import { numberOf, type Part, type Plan, stateOf } from './plan.ts'
import { shownFrom } from './results.ts'

/** Schemes and actions that are not left behind: each should name the measure it moves, by how much, from when. */
const promisers = (plan: Pick<Plan, 'parts'>): Part[] =>
  plan.parts.filter(
    (part) => (part.kind === 'scheme' || part.kind === 'action') && stateOf(part) !== 'dropped',
  )

const namesMeasure = ({ content }: Part): boolean => (content.measure ?? null) !== null
const hasAmount = (part: Part): boolean =>
  numberOf(part, 'change') !== null || numberOf(part, 'target') !== null

/** Whether a part should name a measure, and does not. */
export const isSilent = (part: Part): boolean =>
  promisers({ parts: [part] }).length > 0 && !namesMeasure(part)

/** How many schemes and actions there are, and how many of them name a measure. */
export function namingOf(plan: Pick<Plan, 'parts'>): { all: number; naming: number; silent: Part[] } {
  const all = promisers(plan)
  const silent = all.filter(isSilent)
  return { all: all.length, naming: all.length - silent.length, silent }
}

/** "12 of 40 schemes and actions name a measure they should move"; null where the plan has neither. */
export function namingWords(plan: Pick<Plan, 'parts'>): string | null {
  const { all, naming } = namingOf(plan)
  return all === 0
    ? null
    : `${naming} of ${all} schemes and actions ${naming === 1 ? 'names a measure it' : 'name a measure they'} should move`
}

/** "Action A3 (Ask who else could help) names no measure it should move": said, and no bar to signing. */
export const silentWords = (part: Part): string =>
  `${nameOf(part)} (${titleOf(part, 60)}) names no measure it should move`

/**
 * A measure named without an amount or a day is half a promise: nobody could ever say whether it was kept, so it is mended
 * before anybody signs. A scheme without a number is a gap of its own (rules/gaps.ts).
 */
export function halfPromised(plan: Pick<Plan, 'parts'>, part: Part): Gap[] {
  const measure = part.content.measure ?? null
  if (!promisers({ parts: [part] }).includes(part) || typeof measure !== 'object' || !measure) return []
  const who = `${nameOf(part)} (${titleOf(part, 60)})`
  const gap = (field: string, words: string, remedy: string): Gap => ({
    kind: part.kind,
    part,
    field,
    words: `${who} ${words}`,
    remedy,
  })
  return [
    ...(hasAmount(part) || part.kind === 'scheme'
      ? []
      : [
          gap(
            'change',
            'names a measure and not by how much it should move it',
            'Say by how much, or to what value',
          ),
        ]),
    ...(shownFrom(plan, part, measure).shows === null
      ? [gap('shows', 'names a measure and not from when it should show', 'Say from when it should show')]
      : []),
  ]
}
