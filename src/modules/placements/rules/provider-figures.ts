import { spanWords } from './provider-answer.ts'

/** What one provider's answers came to in the last days; of all others only a middle, never anybody's own. */
export type ProviderFigures = {
  days: number
  /** Requests sent to us; those of which the time ran out without an answer. */
  asked: number
  unanswered: number
  /** Requests that we answered for the first time, and the middle of the minutes it took; null where we never did. */
  answers: number
  minutes: number | null
  /** The middle over everybody of the place; null where too few others answered for it to hide them. */
  allMinutes: number | null
  yes: number
  no: number
  /** Of those who started with us: on the day promised when we were chosen, or before. */
  onTime: number
  started: number
}

/** So many others must have answered, in so many answers, before the middle of all is shown. */
export const hides = { answerers: 3, answers: 6 } as const

/** A middle of fewer answers than this says little. */
const fewest = 3

/** "41 min, half of 9 answers sooner"; with too few answers that they are, and no figure. */
export function ownSpeed({ answers, minutes }: Pick<ProviderFigures, 'answers' | 'minutes'>): string {
  if (minutes === null) return 'no figure'
  if (answers < fewest) return `too few to say: you have answered ${answers === 1 ? 'once' : 'twice'}`
  return `${spanWords(Math.round(minutes))}, half of ${answers} answers sooner`
}

/** "You answer in 41 min, faster than most." */
export function speedWords({ answers, minutes, allMinutes }: ProviderFigures): string {
  if (minutes === null) return 'You have not answered a request yet.'
  if (answers < fewest)
    return `You have answered ${answers === 1 ? 'once' : 'twice'}: too few to say how fast.`
  const own = `You answer in ${spanWords(Math.round(minutes))}`
  if (allMinutes === null) return `${own}. Too few others have answered to compare.`
  const [mine, theirs] = [Math.round(minutes), Math.round(allMinutes)]
  if (mine === theirs) return `${own}, as fast as most.`
  return `${own}, ${mine < theirs ? 'faster' : 'slower'} than most.`
}

/** "7 of 9", "nobody yet": counts rather than shares of a few. */
export const ofWords = (some: number, all: number, none: string): string =>
  all === 0 ? none : `${some} of ${all}`
