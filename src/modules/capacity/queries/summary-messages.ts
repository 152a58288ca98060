import type { Tx } from '../../../platform/db/tx.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'

export type KeyMessage = { messageId: string; words: string; from: LocalDate; to: LocalDate }

/** Key messages that stand on a date or begin later, those that began first on top. */
export async function keyMessages(
  tx: Tx,
  { systemId, today }: { systemId: string; today: LocalDate },
): Promise<KeyMessage[]> {
  const rows = await tx
    .selectFrom('capacity.key_message')
    .select(['message_id', 'words', 'from_date', 'to_date'])
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .where('to_date', '>=', today.toString())
    .orderBy('from_date')
    .orderBy('written_at')
    .orderBy('message_id')
    .execute()
  return rows.map((row) => ({
    messageId: row.message_id,
    words: row.words,
    from: Temporal.PlainDate.from(row.from_date),
    to: Temporal.PlainDate.from(row.to_date),
  }))
}

export const stands = ({ from }: KeyMessage, today: LocalDate): boolean =>
  Temporal.PlainDate.compare(from, today) <= 0
