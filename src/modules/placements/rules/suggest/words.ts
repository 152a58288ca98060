import { dateWords } from '../../../../platform/date-words.ts'
import { type LocalDate, Temporal } from '../../../../platform/time.ts'
import type { SuggestedLine } from './explain.ts'
import type { Proof } from './model.ts'

/**
 * "half a day", "1 day", "2.5 days", "19 days": what is expected of somebody is known to half a day at best, and beyond ten to
 * a day.
 */
export function daysWords(days: number): string {
  const size = Math.abs(days)
  const rounded = size < 10 ? Math.round(size * 2) / 2 : Math.round(size)
  return rounded === 0.5 ? 'half a day' : `${rounded} ${rounded === 1 ? 'day' : 'days'}`
}

/** Days too few to speak of. */
const least = 0.25

export type Names = {
  service: (serviceId: string) => string
  /** "another person" where the reader may not see whom. */
  person: (needId: string) => string
}

/** What is saved against doing nothing, in days; 0 where nobody is suggested. */
export const savedBy = ({ left, placed }: SuggestedLine): number => (placed ? left.days - placed.days : 0)

/** Against first come, first served: below 0 they wait longer, so that somebody else waits much less. */
const againstTurn = ({ left, placed, inTurn }: SuggestedLine): number =>
  (inTurn?.days ?? left.days) - (placed?.days ?? left.days)

export function againstTurnWords(line: SuggestedLine): string {
  const more = againstTurn(line)
  if (line.placed && !line.inTurn) return 'In turn they would have none'
  if (!line.placed && line.inTurn) return 'In turn they would have a place'
  if (Math.abs(more) < least) return 'As in turn'
  return more > 0 ? `${daysWords(more)} sooner than in turn` : `${daysWords(-more)} later than in turn`
}

/** Why, and what they give up, in sentences. */
export function whyWords(line: SuggestedLine, names: Names): string[] {
  const { placed, first } = line
  if (!first) return [nothingFits(line, names)]
  const said: string[] = []
  if (placed && placed.choiceDays > 0) said.push('They asked for another service.')
  if (!line.instead && placed && first.days >= placed.days - least && placed.choiceDays <= first.choiceDays)
    said.push(line.options === 1 ? 'It is all that fits.' : 'Nothing that fits is better for them.')
  else said.push(instead(line, first, names))
  return said
}

function instead(
  { placed, instead: other, options }: SuggestedLine,
  first: NonNullable<SuggestedLine['first']>,
  names: Names,
): string {
  const service = names.service(first.serviceId)
  const lost = placed ? placed.days - first.days : 0
  const better = !placed
    ? `${service} would do${options > 1 ? `, of ${options} that fit` : ''}`
    : lost < least
      ? `${service} would do as well`
      : `${service} would be ${daysWords(lost)} better for them`
  if (!other) return `${better}; it is needed for several others.`
  return other.longer < least
    ? `${better}; it goes to ${names.person(other.needId)}.`
    : `${better}; it goes to ${names.person(other.needId)}, who would wait ${daysWords(other.longer)} longer without it.`
}

const nothingFits = ({ unfitWords, nearest }: SuggestedLine, names: Names): string =>
  [
    unfitWords
      ? `Nothing that fits would start sooner than waiting on: ${unfitWords}.`
      : 'No service of this kind is known here.',
    ...(nearest ? [`Nearest: ${names.service(nearest)}.`] : []),
  ].join(' ')

export const startWords = (startsOn: string, today: LocalDate): string =>
  dateWords(Temporal.PlainDate.from(startsOn), today)

/** Whether there can be a better plan, in words. */
export function proofWords({ is, bound, saves, seconds }: Proof): string {
  const took = `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} seconds`
  if (is === 'proven') return `Proven: no plan saves more. Worked out in ${took}.`
  if (is === 'best so far' && bound !== null)
    return `The best found in ${took}; no plan saves more than ${daysWords(bound - saves)} beyond it.`
  return `First come, first served: nothing better was found in ${took}, and how much better a plan could be is not known.`
}
