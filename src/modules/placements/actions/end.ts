import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../platform/time.ts'
import { isOutcome, type Outcome } from '../rules/outcomes.ts'
import { whyNotCarryOn } from '../rules/parties.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'

export type End = AboutAsk & { on: LocalDate; outcome: string; words?: string | undefined }

/** The care or the stay there is over, and how it ended. From here on the need can only be read. */
export async function end(tx: Tx, about: End): Promise<Recorded | Refusal> {
  const { now, on } = about
  const known = await knowAsk(tx, about, ['choose places', 'find places', 'answer requests'])
  if (isRefusal(known)) return known
  const { ask, doer, askParties, need } = known
  if (ask.state !== 'started') return refuse('conflict', 'Only what has started can end')
  const no = whyNotCarryOn(doer, askParties)
  if (no) return no
  if (!isOutcome(about.outcome))
    return refuse('invalid', 'Say how it ended', { outcome: 'Choose how it ended' })
  if (daysBetween(dateOf(now), on) > 0)
    return refuse('invalid', 'The end is still to come', { on: 'Enter today or an earlier day' })
  if (need.startedOn && daysBetween(need.startedOn, on) < 0)
    return refuse('invalid', 'The end is before the start', { on: 'Enter a day after the start' })
  const outcome: Outcome = about.outcome
  const words = about.words?.trim()
  return recordNow(tx, known, now, [
    { kind: 'ended', detail: { askId: ask.askId, on: on.toString(), outcome, ...(words ? { words } : {}) } },
  ])
}
