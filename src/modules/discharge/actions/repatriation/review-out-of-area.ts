import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { settingsOf } from '../../queries/settings.ts'
import { count } from '../../rules/lateness.ts'
import { outOfArea } from '../../rules/repatriation/review.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'

export type ReviewOutOfArea = About & {
  plan: string
  saidBy: string
  /** As late as the place allows when left out. */
  nextOn?: LocalDate | undefined
}

/** Records what the review of an out-of-area bed decided, and when somebody looks again: as soon as the place asks for. */
export function reviewOutOfArea(tx: Tx, about: ReviewOutOfArea): Promise<Recorded | Refusal> {
  const [plan, by] = [about.plan.trim(), about.saidBy.trim()]
  return aboutStay(tx, about, 'review out-of-area', async ({ facts, at }) => {
    const { reviewEveryDays } = await settingsOf(tx, about.by.systemId)
    if (!outOfArea(facts)) return refuse('conflict', 'They are not marked as out of area. Mark them first')
    if (!plan)
      return refuse('invalid', 'Say what the plan is', { plan: 'Enter what happens next, and who does it' })
    if (!by) return refuse('invalid', 'Say who reviewed', { saidBy: 'Enter who reviewed' })
    const nextOn = about.nextOn ?? dateOf(at).add({ days: reviewEveryDays })
    const days = daysBetween(dateOf(at), nextOn)
    if (days < 1 || days > reviewEveryDays)
      return refuse('invalid', 'The next review is too late, or not after this one', {
        nextOn: `Enter a day after the review and at most ${count(reviewEveryDays, 'day')} later`,
      })
    return [
      {
        kind: 'repatriation-review',
        detail: { plan, by, nextOn: nextOn.toString() },
      },
    ]
  })
}
