import { dateWords, momentWithin } from '../../../platform/date-words.ts'
import { dateOf, type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { whereaboutsWords } from './at-home.ts'
import { declineWords } from './decline-reasons.ts'
import { stepWords, toBeWords } from './equipment-steps.ts'
import type { NeedFact } from './facts.ts'
import { needLine } from './need-words.ts'
import { outcomeWords } from './outcomes.ts'
import { reviewName } from './reviews.ts'
import { feeWords, telephoneWords } from './telephone.ts'
import { wrongWords } from './truth-check.ts'

/** What happened, in words. @param service the name of the service that a request is to. */
export function sayNeedFact(fact: NeedFact, service: (askId: string) => string, now: Instant): string {
  const day = (text: string) => dateWords(Temporal.PlainDate.from(text), dateOf(now))
  const words = (text: string | undefined) => (text ? `: ${text}` : '')
  switch (fact.kind) {
    case 'need-opened':
      return `${fact.detail.direction === 'step-up' ? 'Asked for, so as not to be admitted' : 'Asked for'}: ${needLine(fact.detail.requires)}${fact.detail.askedBy ? `; asked by ${fact.detail.askedBy}` : ''}`
    case 'need-changed':
      return `What is needed changed${words(fact.detail.why)}`
    case 'asked':
      return `${service(fact.detail.askId)} asked, answer by ${momentWithin(instantOf(fact.detail.answerBy), now)}`
    case 'ask-seen':
      return fact.detail.telephone
        ? `${service(fact.detail.askId)} rings back, ${telephoneWords(fact.detail.telephone)}${words(fact.detail.words)}`
        : `${service(fact.detail.askId)} has seen it`
    case 'answered':
      return answered(fact.detail, service(fact.detail.askId), day)
    case 'told-more':
      return `${service(fact.detail.askId)} was told${words(fact.detail.words)}`
    case 'ask-withdrawn':
      return `The request to ${service(fact.detail.askId)} was taken back${words(fact.detail.reason)}`
    case 'chosen':
      return `${service(fact.detail.askId)} is chosen, from ${day(fact.detail.startOn)}, held until ${momentWithin(instantOf(fact.detail.holdUntil), now)}${words(fact.detail.why)}`
    case 'hold-lapsed':
      return `The hold with ${service(fact.detail.askId)} lapsed`
    case 'let-go':
      return `${service(fact.detail.askId)} was let go${words(fact.detail.reason)}`
    case 'arranged':
      return `Arranged with ${service(fact.detail.askId)} for ${day(fact.detail.startOn)}${fact.detail.startAt ? ` ${fact.detail.startAt}` : ''}${words(fact.detail.words)}`
    case 'started':
      return `Started with ${service(fact.detail.askId)} on ${day(fact.detail.on)}${words(fact.detail.words)}`
    case 'failed':
      return `${service(fact.detail.askId)} failed${words(fact.detail.words)}`
    case 'failure-dealt-with':
      return `The failure is dealt with${words(fact.detail.words)}`
    case 'ended':
      return `Ended with ${service(fact.detail.askId)} on ${day(fact.detail.on)}: ${outcomeWords(fact.detail.outcome).toLowerCase()}${words(fact.detail.words)}`
    case 'at-home':
      return `On ${day(fact.detail.on)}, 91 days after it began: ${whereaboutsWords(fact.detail.where).toLowerCase()}${words(fact.detail.words)}`
    case 'as-described':
      return fact.detail.wrong.length === 0
        ? `${service(fact.detail.askId)}: as described`
        : `${service(fact.detail.askId)}: not as described, ${wrongWords(fact.detail.wrong)}${words(fact.detail.words)}`
    case 'step-planned':
      return `Agreed who does it: ${toBeWords(fact.detail.step)} by ${day(fact.detail.dueOn)}`
    case 'step-done':
      return `${stepWords(fact.detail.step)} on ${day(fact.detail.on)}${words(fact.detail.words)}`
    case 'review-set':
      return `${reviewName(fact.detail.what)}: set for ${day(fact.detail.on)}`
    case 'review-held':
      return `${reviewName(fact.detail.what)}, looked at: ${fact.detail.words}${fact.detail.next ? `. Next ${day(fact.detail.next)}` : ''}`
    case 'unmatched':
      return `Nothing fits${words(fact.detail.reason)}`
    case 'need-withdrawn':
      return `No longer needed${words(fact.detail.reason)}`
    case 'withdrawn':
      return 'Taken back'
  }
}

type Answer = Extract<NeedFact, { kind: 'answered' }>['detail']

function answered(detail: Answer, who: string, day: (text: string) => string): string {
  const words = detail.words ? `: ${detail.words}` : ''
  if (detail.answer === 'more') return `${who} asks for more${words}`
  const how = detail.telephone ? `, ${telephoneWords(detail.telephone)}` : ''
  if (detail.answer === 'no') return `${who} says no${how}. ${declineWords(detail.reason)}${words}`
  const fee = detail.fee ? `, ${feeWords(detail.fee)}` : ''
  return `${who} says yes${how}, from ${day(detail.startOn)}${fee}${words}`
}
