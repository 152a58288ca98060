import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { criterion, type NeedsBed } from './criteria.ts'
import type { Pathway } from './facts.ts'
import { count, type Lateness } from './lateness.ts'
import { nightsReady, parts, type Readiness } from './readiness.ts'
import {
  dayOf,
  dayWords,
  inWords,
  lateWords,
  listed,
  lower,
  momentWords,
  since,
  whatOf,
} from './sentence-words.ts'

/** A piece of the sentence; the page prints the strong ones bold. Joined, they read aloud. */
export type SentencePart = { text: string; strong: boolean }

export type SentenceWait = {
  awaits: string
  words: string | null
  owner: { name: string | null; person: string | null } | null
  late: Lateness
}

export type SentenceFacts = {
  givenName: string
  gender: string | null
  admittedAt: Instant
  place: 'bed' | 'no bed' | 'leave' | 'left' | 'cancelled'
  leftAt: Instant | null
  readiness: Readiness
  needsBed: NeedsBed
  /** Open waits, the next thing first. */
  waits: readonly SentenceWait[]
  nobodyOwnsNext: 'nobody' | 'somebody'
  expected: LocalDate | null
  pathway: Pathway | null
}

/**
 * Where somebody is on the way home, in two to five plain sentences, from facts alone. Emphasis is on what to act upon:
 * how long ready, what is awaited, how late, when expected.
 */
export function journeySentence(facts: SentenceFacts, now: Instant): SentencePart[] {
  if (facts.place === 'cancelled') return say('This stay was cancelled.')
  if (facts.place === 'left' && facts.leftAt) return left(facts, facts.leftAt, now)
  return [...state(facts, now), ...waiting(facts), ...expected(facts, now)]
}

/** The sentence as one text. */
export const sentenceText = (sentence: readonly SentencePart[]): string =>
  sentence.map(({ text }) => text).join('')

const someone = (gender: string | null) => {
  if (gender === 'female') return { they: 'she', They: 'She', are: 'is', were: 'was', s: 's' }
  if (gender === 'male') return { they: 'he', They: 'He', are: 'is', were: 'was', s: 's' }
  return { they: 'they', They: 'They', are: 'are', were: 'were', s: '' }
}

function state(
  { givenName, gender, admittedAt, readiness, needsBed }: SentenceFacts,
  now: Instant,
): SentencePart[] {
  const { They, they, are, were } = someone(gender)
  const nights = nightsReady(readiness.periods, now)
  if (readiness.readySince) {
    const again = readiness.periods.length > 1 ? ` this time, ${count(nights, 'night')} in all` : ''
    return say(`${givenName} has been `, `*ready to leave ${since(readiness.readySince, now)}`, `${again}.`)
  }
  const before = nights > 0 ? say(` ${They} ${were} ready before, for ${count(nights, 'night')}.`) : []
  if (needsBed.answer === 'yes')
    return [
      ...say(
        `${givenName} `,
        '*still needs this bed',
        `: ${needsBed.codes.map((code) => criterion(code)?.plain ?? code).join('; ')}.`,
      ),
      ...before,
    ]
  if (needsBed.answer === 'ask again')
    return [
      ...say(
        '*Ask again',
        ` whether ${givenName} still needs this bed: the reason ran out ${momentWords(needsBed.ranOutAt, now)}.`,
      ),
      ...before,
    ]
  if (readiness.notReadyBecause)
    return [
      ...say(`${givenName} is `, '*not ready to leave', `: ${lower(readiness.notReadyBecause)}.`),
      ...before,
    ]
  const yes = parts.filter((part) => readiness.parts[part]?.answer === 'yes')
  if (yes.length > 0)
    return [...say(`${givenName} is `, '*not yet ready to leave', `. ${half(readiness)}`), ...before]
  return say(
    `${givenName} came in ${dayOf(dateOf(admittedAt), now)}. `,
    `*Nobody has said yet whether ${they} ${are} ready to leave`,
    '.',
  )
}

function half({ parts: answers }: Readiness): string {
  const missing = {
    clinical: 'a yes from the doctors',
    team: 'a yes from the whole team',
    safe: 'that it is safe to go',
  } as const
  return `Still missing: ${listed(parts.filter((part) => answers[part]?.answer !== 'yes').map((part) => missing[part]))}.`
}

function waiting({ gender, waits, readiness, nobodyOwnsNext }: SentenceFacts): SentencePart[] {
  const { They, s } = someone(gender)
  const [next, ...others] = waits
  if (!next) {
    if (!readiness.readySince) return []
    return nobodyOwnsNext === 'nobody'
      ? say(' ', '*Nobody has written down what comes next', '.')
      : say(' Everything asked for is done.')
  }
  const first = say(
    others.length === 0
      ? ` ${They} wait${s} for one thing: `
      : ` ${They} wait${s} for ${inWords(waits.length)} things, first `,
    `*${whatOf(next)}`,
    '. ',
  )
  const rest = others.length > 0 ? say(` After that: ${listed(others.map(whatOf))}.`) : []
  return [...first, ...owning(next), ...rest]
}

function owning({ owner, late }: SentenceWait): SentencePart[] {
  if (!owner) {
    return late.kind === 'late'
      ? say('*Nobody owns this', ', and it is ', `*${lateWords(late)}`, '.')
      : say('*Nobody owns this', '.')
  }
  const name = owner.name
    ? `${owner.name}${owner.person ? ` (${owner.person})` : ''}`
    : `The family${owner.person && owner.person !== 'Family' ? ` (${owner.person})` : ''}`
  switch (late.kind) {
    case 'late':
      return say(`*${name}`, ' owns this and is ', `*${lateWords(late)}`, '.')
    case 'accepted':
      return say(`*${name}`, ' has said yes to this.')
    case 'due today':
    case 'due':
      return say(`*${name}`, ` owns this; it is ${lower(late.words)}.`)
    default:
      return say(`*${name}`, ' owns this; no date is set for it.')
  }
}

function expected({ gender, expected: date, pathway }: SentenceFacts, now: Instant): SentencePart[] {
  const { They, are, were } = someone(gender)
  const where = pathway === 'P2' || pathway === 'P3' ? 'to leave' : 'home'
  if (!date) return say(' No expected date is set.')
  const words = dayWords(date, now)
  return daysBetween(dateOf(now), date) < 0
    ? say(` ${They} ${were} expected ${where} on ${words}, `, '*which has passed', '.')
    : say(` ${They} ${are} expected ${where} ${date.equals(dateOf(now)) ? '' : 'on '}`, `*${words}`, '.')
}

function left(
  { givenName, gender, admittedAt, readiness }: SentenceFacts,
  leftAt: Instant,
  now: Instant,
): SentencePart[] {
  const { They } = someone(gender)
  const nights = nightsReady(readiness.periods, leftAt)
  const stayed = count(daysBetween(dateOf(admittedAt), dateOf(leftAt)), 'night')
  return say(
    `${givenName} `,
    `*left hospital ${dayOf(dateOf(leftAt), now)}`,
    `, after ${stayed}.`,
    nights > 0 ? ` ${They} had been ready for ${nights} of them.` : '',
  )
}

// A leading star makes a part strong; empty parts are left out.
const say = (...texts: string[]): SentencePart[] =>
  texts
    .filter((text) => text !== '')
    .map((text) => (text.startsWith('*') ? { text: text.slice(1), strong: true } : { text, strong: false }))
