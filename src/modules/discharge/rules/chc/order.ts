import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import type { ChcFact } from './facts.ts'
import { fastTrack } from './fast-track.ts'
import type { Chc, Stage } from './standing.ts'

type Kind = ChcFact['kind']

/** What can be recorded next at each stage, the usual one first. Interim funding can be recorded at any. */
const follows: Record<Stage, readonly Kind[]> = {
  'not started': ['chc-checklist', 'chc-received', 'chc-fast-track'],
  'checklist negative': ['chc-checklist', 'chc-fast-track'],
  'checklist positive': ['chc-received', 'chc-checklist', 'chc-fast-track', 'chc-discounted'],
  received: ['chc-assessment', 'chc-checklist', 'chc-fast-track', 'chc-discounted'],
  assessed: ['chc-decision', 'chc-assessment', 'chc-fast-track', 'chc-discounted'],
  'fast track': ['chc-decision', 'chc-discounted'],
  eligible: ['chc-package'],
  'not eligible': ['chc-checklist', 'chc-received', 'chc-fast-track'],
  'in place': [],
  closed: ['chc-checklist', 'chc-received', 'chc-fast-track'],
}

export const nextKinds = ({ stage }: Pick<Chc, 'stage'>): readonly Kind[] => [
  ...follows[stage],
  'chc-interim',
]

const before: Partial<Record<Kind, string>> = {
  'chc-received':
    'The checklist was negative, or is with the commissioner already. If needs have changed, fill in a new checklist first',
  'chc-assessment':
    'A full assessment follows a checklist that was received. Record first on which day it was',
  'chc-decision': 'A decision follows a full assessment, or the fast track tool. Record that first',
  'chc-package': 'A package follows the decision that they are eligible. Record the decision first',
  'chc-discounted': 'There is no open referral to close',
  'chc-checklist': 'It is decided, or on the fast track: no checklist is needed',
  'chc-fast-track': 'It is decided, or on the fast track already',
}

/** Why this cannot be recorded now; null when it can. */
export const whyNotNow = (kind: Kind, chc: Pick<Chc, 'stage'>): Refusal | null =>
  nextKinds(chc).includes(kind) ? null : refuse('conflict', before[kind]!)

/** The commissioner decides eligible on a completed fast track tool (CHC-02). */
export function whyNotDecision(
  decision: 'eligible' | 'not eligible',
  { round }: Pick<Chc, 'round'>,
): Refusal | null {
  const words =
    'On a completed fast track tool the decision is eligible. If it should not have been sent, close it with a reason'
  return round.fastTrack && decision !== fastTrack('completed').decision
    ? refuse('invalid', words, { decision: words })
    : null
}

/** A day is not in the future, and not before what it follows. */
export function whyNotOn(
  on: LocalDate,
  { round }: Pick<Chc, 'round'>,
  kind: Kind,
  today: LocalDate,
): Refusal | null {
  if (daysBetween(today, on) > 0)
    return refuse('invalid', 'The day is in the future', { on: 'Enter today or an earlier day' })
  const first = daysBefore(kind, round).find((day) => day !== null && daysBetween(day, on) < 0)
  return first
    ? refuse('invalid', 'The day is before what it follows', {
        on: 'Enter a day that is not before the step it follows',
      })
    : null
}

function daysBefore(kind: Kind, round: Chc['round']): (LocalDate | null)[] {
  const day = (one: { day: LocalDate } | null) => one?.day ?? null
  if (kind === 'chc-assessment') return [day(round.received)]
  if (kind === 'chc-decision') return [day(round.received), day(round.assessment), day(round.fastTrack)]
  return kind === 'chc-package' ? [day(round.decision)] : []
}
