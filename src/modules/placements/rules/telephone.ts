import { type Instant, type LocalDate } from '../../../platform/time.ts'
import type { DeclineReason } from './decline-reasons.ts'
import type { NeedFactInput, Telephone } from './facts.ts'
import { answeredFact, whatIsWrong } from './provider-answer.ts'

/** What a provider said by telephone, as whoever took the call writes it down. `fee`: pence a week. */
export type Said = { words?: string | undefined } & (
  | { answer: 'yes'; startOn: LocalDate; fee?: number | undefined }
  | { answer: 'no'; reason: DeclineReason }
  | { answer: 'rings back' }
)

const longest = 100

/** Messages by form field; empty where it can be written down. */
export function whatIsWrongSaid(
  said: Said,
  { toldTo, saidBy = '' }: Telephone,
  now: Instant,
): Record<string, string> {
  const words =
    (said.words?.trim().length ?? 0) > 2000 ? { words: 'This must be 2000 characters or fewer' } : {}
  return {
    ...(said.answer === 'rings back' ? words : whatIsWrong(said, now)),
    ...(toldTo.trim() === '' ? { toldTo: 'Enter who took the call' } : {}),
    ...(toldTo.trim().length > longest ? { toldTo: `This must be ${longest} characters or fewer` } : {}),
    ...(saidBy.trim().length > longest ? { saidBy: `This must be ${longest} characters or fewer` } : {}),
  }
}

/** The same fact as an answer of their own, with how it came. */
export function saidFact(askId: string, said: Said, { toldTo, saidBy }: Telephone): NeedFactInput {
  const telephone = { toldTo: toldTo.trim(), ...(saidBy?.trim() ? { saidBy: saidBy.trim() } : {}) }
  const words = said.words?.trim()
  if (said.answer === 'rings back')
    return { kind: 'ask-seen', detail: { askId, telephone, ...(words ? { words } : {}) } }
  const fact = answeredFact(askId, said)
  const fee = said.answer === 'yes' && said.fee !== undefined ? { fee: said.fee } : {}
  return { ...fact, detail: { ...fact.detail, ...fee, telephone } } as NeedFactInput
}

/** "told to T. Nowak" with who said it: "by telephone, told to T. Nowak by Ewa". */
export const telephoneWords = ({ toldTo, saidBy }: Telephone): string =>
  `by telephone, told to ${toldTo}${saidBy ? ` by ${saidBy}` : ''}`

/** "£1,250 a week" */
export const feeWords = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })} a week`
