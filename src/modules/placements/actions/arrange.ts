import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../platform/time.ts'
import { whyNotCarryOn } from '../rules/parties.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'

export type Arrange = AboutAsk & {
  startOn: LocalDate
  /** "14:00" */
  startAt?: string | undefined
  words?: string | undefined
}

/** Everything is agreed: the day, perhaps the time. The hold no longer lapses. Said again, it moves the day. */
export async function arrange(tx: Tx, about: Arrange): Promise<Recorded | Refusal> {
  const { now, startOn, startAt } = about
  const known = await knowAsk(tx, about, ['choose places', 'answer requests'])
  if (isRefusal(known)) return known
  const { ask, doer, askParties } = known
  if (ask.state !== 'chosen' && ask.state !== 'arranged')
    return refuse('conflict', 'Only a place that is chosen can be arranged')
  const no = whyNotCarryOn(doer, askParties)
  if (no) return no
  if (daysBetween(dateOf(now), startOn) < 0)
    return refuse('invalid', 'The start is before today', { startOn: 'Enter today or a later day' })
  if (startAt && !/^([01]\d|2[0-3]):[0-5]\d$/.test(startAt))
    return refuse('invalid', 'Enter a time of the 24-hour clock, like 14:05', {
      startAt: 'Enter a time of the 24-hour clock, like 14:05',
    })
  const words = about.words?.trim()
  return recordNow(tx, known, now, [
    {
      kind: 'arranged',
      detail: {
        askId: ask.askId,
        startOn: startOn.toString(),
        ...(startAt ? { startAt } : {}),
        ...(words ? { words } : {}),
      },
    },
  ])
}
