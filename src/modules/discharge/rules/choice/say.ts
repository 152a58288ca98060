import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { ChoiceAnswer, ChoiceFact } from './facts.ts'
import { stepOf } from './steps.ts'

export type Naming = { organisation: (organisationId: string) => string }

/** One fact in words a family member understands. */
export function sayChoice(fact: ChoiceFact, _naming: Naming): string {
  switch (fact.kind) {
    case 'capacity':
      return sayCapacity(fact.detail)
    case 'choice-step':
      return sayStep(fact.detail)
    case 'choice-answer':
      return sayAnswer(fact.detail)
  }
}

type Detail<K extends ChoiceFact['kind']> = Extract<ChoiceFact, { kind: K }>['detail']

const end = (words: string | undefined) => (words ? `: ${words}` : '')
const day = (iso: string) => fullDate(Temporal.PlainDate.from(iso))

function sayCapacity({ has, by, advocate, consulted, words }: Detail<'capacity'>): string {
  const can = has === 'yes' ? 'Can decide where to go' : 'Cannot decide where to go'
  const others = [advocate && `${advocate} speaks up for them`, consulted && `${consulted} was asked`]
  return `${[`${can}, said ${by}`, ...others.filter(Boolean)].join('; ')}${end(words)}`
}

function sayStep({ step, named, on, to, decideBy, options, interim, words }: Detail<'choice-step'>): string {
  const parts = [
    `${named || stepOf(step)?.plain || 'A step of an earlier choice ladder'} (step ${step}): given to ${to} on ${day(on)}`,
    decideBy && `to decide by ${day(decideBy)}`,
    options?.length && `choices: ${options.join('; ')}`,
    interim && `meanwhile: ${interim}`,
  ]
  return `${parts.filter(Boolean).join(', ')}${end(words)}`
}

const answerWords: Record<ChoiceAnswer, string> = {
  chosen: 'Has chosen where to go',
  'interim accepted': 'Will stay somewhere else meanwhile',
  refused: 'Said no to what was offered',
  complaint: 'Complained',
  'decided for them': 'Decided in their best interests',
}

function sayAnswer({ answer, words, by, advocate }: Detail<'choice-answer'>): string {
  const who = [by && `by ${by}`, advocate && `${advocate} spoke up for them`].filter(Boolean).join('; ')
  return `${answerWords[answer]}${who ? `, ${who}` : ''}${end(words)}`
}
