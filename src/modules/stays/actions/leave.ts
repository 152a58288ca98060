import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import { type Done, type OnStay, recordOne } from './record-one.ts'

/** Away for a while, a night at home say; the bed is kept and the stay goes on. */
export async function startLeave(
  tx: Tx,
  asked: OnStay & { expectedBack?: LocalDate },
): Promise<Done | Refusal> {
  const { expectedBack, at, now } = asked
  if (expectedBack && Temporal.PlainDate.compare(expectedBack, dateOf(at ?? now)) < 0)
    return refuse('invalid', 'They cannot be back before they go: check the date', {
      expectedBack: 'The date must not be before they go',
    })
  return recordOne(tx, asked, {
    kind: 'went-on-leave',
    detail: expectedBack ? { expectedBack: expectedBack.toString() } : {},
    happenedAt: at ?? now,
  })
}

/** Back on the ward: in the bed that was kept, in another one, or (null) without a bed. */
export async function endLeave(tx: Tx, asked: OnStay & { bedId?: string | null }): Promise<Done | Refusal> {
  const { bedId, at, now } = asked
  return recordOne(tx, asked, {
    kind: 'came-back',
    detail: bedId === undefined ? {} : { bedId },
    happenedAt: at ?? now,
  })
}
