import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { outOfArea, reviewEveryDays } from '../../rules/repatriation/review.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'

export type ReviewOutOfArea = About & {
  plan: string
  saidBy: string
  /** A week later when left out. */
  nextOn?: LocalDate | undefined
}

/** Records what the weekly review of an out-of-area bed decided, and when somebody looks again: within a week. */
export function reviewOutOfArea(tx: Tx, about: ReviewOutOfArea): Promise<Recorded | Refusal> {
  const [plan, by] = [about.plan.trim(), about.saidBy.trim()]
  return aboutStay(tx, about, 'review out-of-area', ({ facts, at }) => {
    if (!outOfArea(facts)) return refuse('conflict', 'They are not marked as out of area. Mark them first')
    if (!plan)
      return refuse('invalid', 'Say what the plan is', { plan: 'Enter what happens next, and who does it' })
    if (!by) return refuse('invalid', 'Say who reviewed', { saidBy: 'Enter who reviewed' })
    const { nextOn } = about
    const days = nextOn ? daysBetween(dateOf(at), nextOn) : reviewEveryDays
    if (days < 1 || days > reviewEveryDays)
      return refuse('invalid', 'The next review is not within a week', {
        nextOn: `Enter a day after the review and at most ${reviewEveryDays} days later`,
      })
    return [
      {
        kind: 'repatriation-review',
        detail: { plan, by, ...(nextOn ? { nextOn: nextOn.toString() } : {}) },
      },
    ]
  })
}
