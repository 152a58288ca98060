import { dateWords } from '../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'

/** What has to happen until a thing is in use at home, after it was asked for. */
export const equipmentSteps = ['assessed', 'approved', 'ordered', 'delivered', 'fitted'] as const
export type EquipmentStep = (typeof equipmentSteps)[number]

/**
 * Steps by kind, in order. Ours, no national rule: equipment is loaned; an adaptation is paid for by somebody who approves it
 * first (a grant, a landlord); telecare is brought and fitted in one visit.
 */
const stepsOfKind: Partial<Record<ServiceKind, readonly EquipmentStep[]>> = {
  equipment: ['assessed', 'ordered', 'delivered', 'fitted'],
  adaptation: ['assessed', 'approved', 'ordered', 'fitted'],
  telecare: ['assessed', 'ordered', 'fitted'],
}

/** A step as somebody planned it, or said that it is done. */
export type PlannedStep = {
  step: EquipmentStep
  organisationId: string | null
  dueOn: LocalDate | null
  doneOn: LocalDate | null
}
export type StepState = 'done' | 'late' | 'due today' | 'due' | 'no due date' | 'unowned'
export type StandingStep = PlannedStep & { state: StepState }

/** The kind of a need that goes by steps: the first that does of those that would do; null for anything else. */
export const steppedKind = (wants: readonly ServiceKind[]): ServiceKind | null =>
  wants.find((kind) => stepsOfKind[kind] !== undefined) ?? null

export const hasStep = (wants: readonly ServiceKind[], step: EquipmentStep): boolean => {
  const kind = steppedKind(wants)
  return kind !== null && stepsOfKind[kind]!.includes(step)
}

/** Every step of a need from asked to fitted, each with where it stands; none where it does not go by steps. */
export function stepsOf(
  wants: readonly ServiceKind[],
  planned: readonly PlannedStep[],
  today: LocalDate,
): StandingStep[] {
  const kind = steppedKind(wants)
  return (kind ? stepsOfKind[kind]! : []).map((step) => {
    const known = planned.find((one) => one.step === step)
    const one = known ?? { step, organisationId: null, dueOn: null, doneOn: null }
    return { ...one, state: stateOf(one, today) }
  })
}

function stateOf({ organisationId, dueOn, doneOn }: PlannedStep, today: LocalDate): StepState {
  if (doneOn) return 'done'
  const left = dueOn ? daysBetween(today, dueOn) : null
  if (left !== null && left < 0) return 'late'
  if (!organisationId) return 'unowned'
  if (left === null) return 'no due date'
  return left === 0 ? 'due today' : 'due'
}

/** The step that is to be done first; null where all are done, or nobody has planned any yet. */
export const nextStep = (steps: readonly StandingStep[]): StandingStep | null =>
  steps.some(({ organisationId, dueOn, doneOn }) => organisationId || dueOn || doneOn)
    ? (steps.find(({ state }) => state !== 'done') ?? null)
    : null

const toBe: Record<EquipmentStep, string> = {
  assessed: 'to be assessed',
  approved: 'to be approved',
  ordered: 'to be ordered',
  delivered: 'to be delivered',
  fitted: 'to be fitted',
}
export const toBeWords = (step: EquipmentStep): string => toBe[step]
export const stepWords = (step: EquipmentStep): string => step.charAt(0).toUpperCase() + step.slice(1)

/** "Late 2 days", "Due Thu 26 Nov", "Done Tue 24 Nov", "Nobody owns it" */
export function stepStateWords({ state, dueOn, doneOn }: StandingStep, now: Instant): string {
  const today = dateOf(now)
  switch (state) {
    case 'done':
      return `Done ${dateWords(doneOn!, today)}`
    case 'late': {
      const days = daysBetween(dueOn!, today)
      return `Late ${days} day${days === 1 ? '' : 's'}`
    }
    case 'due today':
      return 'Due today'
    case 'due':
      return `Due ${dateWords(dueOn!, today)}`
    case 'no due date':
      return 'No due date'
    case 'unowned':
      return 'Nobody owns it'
  }
}
