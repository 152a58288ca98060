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

type Told = 'told more' | 'chosen' | 'elsewhere' | 'taken back' | 'let go' | 'withdrawn'

/** What the other side did, said at once. */
export function toldMail(service: string, what: Told, { ask, now }: { ask: Ask; now: Instant }): MailWords {
  const [subject, words] = said(service, what, ask, now)
  return { subject, body: (link) => letter(words, 'Open it without signing in:', link) }
}

function said(service: string, what: Told, ask: Ask, now: Instant): [subject: string, words: string] {
  switch (what) {
    case 'told more':
      return [
        `${service}: here is what you asked to know`,
        `You asked for more before you answer. It is there now${ask.answerBy ? `; please answer by ${momentWithin(ask.answerBy, now)}` : ''}.`,
      ]
    case 'chosen':
      return [
        `${service}: you are chosen`,
        `You said yes, and you are chosen. Who it is, and what they need, is open to you now.${ask.holdUntil ? ` The place is held until ${momentWithin(ask.holdUntil, now)}.` : ''}`,
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
