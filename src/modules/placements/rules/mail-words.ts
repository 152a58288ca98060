import { momentWithin } from '../../../platform/date-words.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Ask } from './model.ts'

/** A mail names nobody: it says which service is asked, by when, and what to open. */
export type MailWords = { subject: string; body: (link: string) => string }

export const askedMail = (service: string, answerBy: Instant, now: Instant): MailWords => ({
  subject: `Can ${service} take somebody? Answer by ${momentWithin(answerBy, now)}`,
  body: (link) =>
    letter(
      `Somebody needs what ${service} offers. Please answer by ${momentWithin(answerBy, now)}: yes, no, or what you need to know first. Nothing is promised until somebody is chosen.`,
      'Open what is asked, and answer, without signing in:',
      link,
    ),
})

type Told = 'told more' | 'chosen' | 'elsewhere' | 'taken back' | 'let go' | 'withdrawn' | 'came'

/** How a provider that is chosen learns who it is: no link says it, and not every provider has somebody who signs in. */
export type WhoComes = 'by signing in' | 'by telephone'

type ToldOf = { ask: Ask; now: Instant; whoComes: WhoComes }

/** What the other side did, said at once. */
export function toldMail(service: string, what: Told, of: ToldOf): MailWords {
  const [subject, words] = said(service, what, of)
  const before =
    what === 'chosen'
      ? 'What to do next and whom to ring, without signing in and without a name:'
      : 'Open it without signing in:'
  return { subject, body: (link) => letter(words, before, link) }
}

const whoWords: Record<WhoComes, string> = {
  'by signing in':
    'Who it is, and what they need, stands on your own page in Homeward: sign in to read it, or ring.',
  'by telephone':
    'Who it is, and what they need, is told by telephone: ring whoever asked you; the page below says whom.',
}

function said(service: string, what: Told, of: ToldOf): [subject: string, words: string] {
  const { ask, now, whoComes } = of
  switch (what) {
    case 'told more':
      return [
        `${service}: here is what you asked to know`,
        `You asked for more before you answer. It is there now${ask.answerBy ? `; please answer by ${momentWithin(ask.answerBy, now)}` : ''}.`,
      ]
    case 'chosen':
      return [
        `${service}: you are chosen`,
        `You said yes, and you are chosen. ${whoWords[whoComes]}${ask.holdUntil ? ` The place is held until ${momentWithin(ask.holdUntil, now)}.` : ''}`,
      ]
    case 'elsewhere':
      return [
        `${service}: they went elsewhere`,
        'They went elsewhere; thank you for answering. You need not keep anything for them.',
      ]
    case 'taken back':
      return [
        `${service}: a request is taken back`,
        'The request to you was taken back. There is nothing left to answer.',
      ]
    case 'let go':
      return [
        `${service}: no longer chosen`,
        'The place that was chosen with you is let go. You need not keep it.',
      ]
    case 'came':
      return [
        `${service}: was it as described?`,
        'Somebody came to you by this request. Please say within a day whether it was as you were told: one tap if it was, or what was not (medicines, paperwork, how they move, the time, skin, equipment). The ward that sent them reads it as a number.',
      ]
    case 'withdrawn':
      return [
        `${service}: no longer needed`,
        'What you were asked for is no longer needed; thank you. You need not keep anything.',
      ]
  }
}

const letter = (words: string, before: string, link: string): string =>
  [
    words,
    '',
    before,
    link,
    '',
    'No name stands in this message, and none should be written in an answer to it. If you did not expect it, ring the transfer of care hub.',
    '',
  ].join('\n')
