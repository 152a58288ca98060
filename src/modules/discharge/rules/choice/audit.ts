import { dateOf, daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { type Choice, type ChoiceAbout, dueOf } from './ladder.ts'
import { type Ladder, type LadderStep, usualLadder } from './steps.ts'

/** Was one step given in time? `days` is how late, where it is late, missed or overdue. */
export type AuditLine = {
  step: LadderStep
  due: LocalDate | null
  given: LocalDate | null
  result: 'in time' | 'late' | 'given, no day set' | 'overdue' | 'missed' | 'not due' | 'not needed'
  days: number
}

/** For one person, which steps were given in time, by the ladder of the place. */
export function auditOf(choice: Choice, about: ChoiceAbout, ladder: Ladder = usualLadder): AuditLine[] {
  return ladder.steps.map((step, i) => {
    const first = choice.given.find(({ code }) => code === step.code)
    // Whoever gave it was held to the day of that time, whatever the ladder says now.
    const due = first?.due === undefined ? dueOf(step, choice.given, about, ladder) : first.due
    const given = first?.on ?? null
    const line = { step, due, given }
    if (given) return { ...line, ...givenResult(due, given) }
    const passed = passedOn(choice, ladder.steps.slice(i + 1))
    if (passed) {
      const days = due ? daysBetween(due, passed) : 0
      return days > 0 ? { ...line, result: 'missed', days } : { ...line, result: 'not needed', days: 0 }
    }
    const days = due ? daysBetween(due, about.today) : 0
    return days > 0 ? { ...line, result: 'overdue', days } : { ...line, result: 'not due', days: 0 }
  })
}

function givenResult(due: LocalDate | null, given: LocalDate): Pick<AuditLine, 'result' | 'days'> {
  if (!due) return { result: 'given, no day set', days: 0 }
  const days = daysBetween(due, given)
  return days > 0 ? { result: 'late', days } : { result: 'in time', days: 0 }
}

/** The day on which a later step was given, or the choice was settled, so that this one is no longer to come. */
function passedOn({ given, answer, next }: Choice, later: readonly LadderStep[]): LocalDate | null {
  const step = given.find(({ code }) => later.some((one) => one.code === code))
  if (step) return step.on
  return next === null && answer ? dateOf(answer.at) : null
}
