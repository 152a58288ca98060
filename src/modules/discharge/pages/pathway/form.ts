import type { Instant } from '../../../../platform/time.ts'
import type { Pathway } from '../../rules/facts.ts'
import { type Answers, pathwayWords } from '../../rules/pathway.ts'
import { type Typed, typedWhen } from '../typed-moment.ts'

/** Where they go and with what help, in one question; each answer settles the pathway by its definition. */
export const ways: readonly { value: string; words: string; answers: Answers }[] = [
  { value: 'home-none', words: 'Home, with no help', answers: { to: 'home', help: 'none' } },
  {
    value: 'home-advice',
    words: 'Home, with advice or help from a charity',
    answers: { to: 'home', help: 'signposting or voluntary' },
  },
  {
    value: 'home-running',
    words: 'Home, with the same help as before, still in place',
    answers: { to: 'home', help: 'same, running' },
  },
  {
    value: 'home-paused',
    words: 'Home, with the same help as before, which was paused',
    answers: { to: 'home', help: 'same, paused' },
  },
  {
    value: 'home-ended',
    words: 'Home, with the same help as before, to be arranged again',
    answers: { to: 'home', help: 'same, ended' },
  },
  { value: 'home-more', words: 'Home, with more help than before', answers: { to: 'home', help: 'more' } },
  {
    value: 'home-new',
    words: 'Home, with help they did not have before',
    answers: { to: 'home', help: 'new' },
  },
  {
    value: 'own-care-home',
    words: 'Back to their own care home, as before',
    answers: { to: 'own care home', help: 'same' },
  },
  {
    value: 'own-care-home-recovery',
    words: 'Back to their own care home, with help to recover for a while',
    answers: { to: 'own care home', help: 'recovery for a limited time' },
  },
  { value: 'bed', words: 'Another bed to recover in, for a while', answers: { to: 'bed for recovery' } },
  { value: 'new-care-home', words: 'A new care home', answers: { to: 'new care home' } },
]

export const answersOf = (form: Typed): Answers | null =>
  ways.find(({ value }) => value === form.way)?.answers ?? null

export type Read =
  | { ok: true; value: { pathway: Pathway; goingTo: string; at?: Instant | undefined } }
  | { ok: false; errors: Record<string, string>; typed: Typed }

export function readForm(form: Record<string, string>, now: Instant): Read {
  const { at, errors } = typedWhen(form, now)
  const pathway = form.pathway ?? ''
  const goingTo = form.goingTo?.trim() ?? ''
  if (!isPathway(pathway)) errors.pathway = 'Choose a pathway'
  if (goingTo.length > 200) errors.goingTo = 'Where they go must be 200 characters or fewer'
  return isPathway(pathway) && Object.keys(errors).length === 0
    ? { ok: true, value: { pathway, goingTo, at } }
    : { ok: false, errors, typed: form }
}

const isPathway = (text: string): text is Pathway => Object.hasOwn(pathwayWords, text)
