import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import {
  admissionMethods,
  dischargeDestinations,
  type ExpectedDate,
  redDayWords,
  type StayFact,
  wordsOf,
} from '../../../stays/index.ts'
import type { Names } from '../../queries/fact-names.ts'
import { assessmentFacts } from '../../rules/assessment/facts.ts'
import { sayAssessment } from '../../rules/assessment/say.ts'
import { chcFacts } from '../../rules/chc/facts.ts'
import { sayChc } from '../../rules/chc/say.ts'
import { choiceFacts } from '../../rules/choice/facts.ts'
import { sayChoice } from '../../rules/choice/say.ts'
import { criterion } from '../../rules/criteria.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import { familyFacts } from '../../rules/family/facts.ts'
import { sayFamily } from '../../rules/family/say.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import { partWords } from '../../rules/readiness.ts'
import { repatriationFacts } from '../../rules/repatriation/facts.ts'
import { sayRepatriation } from '../../rules/repatriation/say.ts'
import { dueOf, ownerOf } from '../../rules/wait.ts'
import { dueWords, waitWords } from '../wait-words.ts'
import { shortOwner } from './words.ts'

export type Saying = {
  names: Names
  expected: readonly ExpectedDate[]
  /** What each wait is about, by its id; also of waits that were taken back. */
  waits: ReadonlyMap<string, string>
  now: Instant
}

type Fact = DischargeFact | StayFact

/** What each wait was opened for, from the facts that opened them. */
export const waitsIn = (facts: readonly Fact[]): Map<string, string> =>
  new Map(
    facts.flatMap((fact) =>
      fact.kind === 'wait-opened'
        ? [[fact.detail.waitId, waitWords({ awaits: fact.detail.awaits, words: fact.detail.words ?? null })]]
        : [],
    ),
  )

/** One fact in words a family member understands. */
export function sayFact(fact: Fact, saying: Saying): string {
  return 'waitId' in fact.detail
    ? sayWait(fact as WaitFact, saying)
    : (sayStay(fact as StayFact, saying) ?? sayDischarge(fact as DischargeFact, saying))
}

type WaitFact = Extract<DischargeFact, { detail: { waitId: string } }>

const end = (words: string | undefined) => (words ? `: ${words}` : '')

function placeWords({ wardId, bedId }: { wardId: string; bedId: string | null }, { names }: Saying): string {
  const ward = names.wards.get(wardId) ?? 'a ward'
  return bedId ? `${ward}, bed ${names.beds.get(bedId) ?? '?'}` : `${ward}, without a bed`
}

function sayStay(fact: StayFact, saying: Saying): string | null {
  const today = dateOf(saying.now)
  const day = (iso: string) => dateWords(Temporal.PlainDate.from(iso), today)
  switch (fact.kind) {
    case 'admitted':
      return `Came into hospital: ${placeWords(fact.detail, saying)}. ${wordsOf(admissionMethods, fact.detail.method)}`
    case 'moved':
      return `Moved to ${placeWords(fact.detail, saying)}`
    case 'went-on-leave':
      return `Went on leave${fact.detail.expectedBack ? `, expected back ${day(fact.detail.expectedBack)}` : ''}`
    case 'came-back':
      return 'Came back from leave'
    case 'discharged':
      return `Left hospital: ${wordsOf(dischargeDestinations, fact.detail.destination).toLowerCase()}${end(fact.detail.words)}`
    case 'expected-date':
      return expectedWords(fact, saying)
    case 'criteria-for-discharge':
      return `What must be true before going: ${fact.detail.text}`
    case 'senior-review':
      return `Reviewed by ${fact.detail.reviewer}${end(fact.detail.words)}`
    case 'day':
      return fact.detail.colour === 'green'
        ? `Green day, ${day(fact.detail.date)}${end(fact.detail.words)}`
        : `Red day, ${day(fact.detail.date)}: ${[redDayWords(fact.detail.reason ?? 'other'), fact.detail.words].filter(Boolean).join('. ')}`
    case 'key-worker':
      return `Key worker: ${fact.detail.name}`
    case 'social-worker':
      return `Social worker: ${fact.detail.name}`
    default:
      return null
  }
}

function expectedWords(fact: StayFact & { kind: 'expected-date' }, { expected, now }: Saying): string {
  const date = dateWords(Temporal.PlainDate.from(fact.detail.date), dateOf(now))
  const at = expected.findIndex(({ factId }) => factId === fact.factId)
  const before = expected[at - 1]
  const words = before
    ? `Expected date moved from ${dateWords(before.date, dateOf(now))} to ${date}`
    : `Expected date set: ${date}`
  return fact.detail.reason ? `${words}. Reason: ${fact.detail.reason}` : words
}

function sayDischarge(fact: DischargeFact, { names }: Saying): string {
  switch (fact.kind) {
    case 'criteria': {
      const { met } = fact.detail
      return met.length === 0
        ? 'No longer needs this bed'
        : `Still needs this bed: ${met.map(({ code }) => criterion(code)?.plain ?? `criterion ${code}`).join('; ')}`
    }
    case 'readiness': {
      const { part, answer, by, words } = fact.detail
      return `${partWords[part]}: ${answer === 'yes' ? 'yes, ready' : 'no, not ready'}, said ${by}${end(words)}`
    }
    case 'pathway':
      return `Going to: ${pathwayWords[fact.detail.pathway]} (${fact.detail.pathway})${fact.detail.goingTo ? `, ${fact.detail.goingTo}` : ''}`
    case 'referred':
      return `Referred to ${names.organisations.get(fact.detail.organisationId)?.name ?? 'another organisation'}${end(fact.detail.words)}`
    case 'note':
      return `Note: ${fact.detail.words}`
    case 'still-true':
      return 'Looked, and nothing has changed'
    case 'withdrawn':
      return `Taken back: ${fact.detail.reason}`
    default:
      return saySlice(fact, names)
  }
}

function saySlice(fact: DischargeFact, names: Names): string {
  const naming = { organisation: (id: string) => names.organisations.get(id)?.name ?? 'another organisation' }
  if (isOf(choiceFacts, fact)) return sayChoice(fact, naming)
  if (isOf(chcFacts, fact)) return sayChc(fact, naming)
  if (isOf(repatriationFacts, fact)) return sayRepatriation(fact, naming)
  if (isOf(assessmentFacts, fact)) return sayAssessment(fact, naming)
  if (isOf(familyFacts, fact)) return sayFamily(fact)
  return fact.kind
}

type Shapes = readonly { shape: { kind: { value: string } } }[]
const isOf = <S extends Shapes>(
  slice: S,
  fact: DischargeFact,
): fact is Extract<DischargeFact, { kind: S[number]['shape']['kind']['value'] }> =>
  slice.some(({ shape }) => shape.kind.value === fact.kind)

function sayWait(fact: WaitFact, { names, waits, now }: Saying): string {
  const what = waits.get(fact.detail.waitId) ?? 'A wait'
  switch (fact.kind) {
    case 'wait-opened': {
      const owner = ownerOf(fact.detail)
      const due = fact.detail.due ? `, due ${dueWords(dueOf(fact.detail.due), now)}` : ''
      return owner
        ? `Asked ${shortOwner(owner, names).name} for: ${what}${due}`
        : `To be done, and nobody owns it yet: ${what}${due}`
    }
    case 'wait-owner': {
      const owner = ownerOf(fact.detail)
      return `${what}: ${owner ? `passed on to ${shortOwner(owner, names).name}` : 'left without an owner'}${fact.detail.reason ? `, because ${fact.detail.reason}` : ''}`
    }
    case 'wait-due':
      return `${what}: due ${dueWords(dueOf(fact.detail.due), now)}${fact.detail.reason ? `, because ${fact.detail.reason}` : ''}`
    case 'wait-seen':
      return `${what}: seen`
    case 'wait-accepted':
      return `${what}: accepted${end(fact.detail.words)}`
    case 'wait-chased':
      return `${what}: chased${end(fact.detail.words)}`
    case 'wait-done':
      return `${what}: done${end(fact.detail.words)}`
    case 'wait-withdrawn':
      return `${what}: no longer needed, because ${fact.detail.reason}`
  }
}
