import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { holdsNhsNumber } from '../../../platform/mail.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { maySend } from './bulletin-send.ts'

export type WriteMessage = { by: Viewer; now: Instant; words: string; from: LocalDate; to: LocalDate }

const notAllowed = () => refuse('not-allowed', 'The hub and the administrator write key messages')

/** Writes a key message, which stands in every summary from one date to another, both included. */
export async function writeMessage(
  tx: Tx,
  { by, now, words, from, to }: WriteMessage,
): Promise<{ messageId: string } | Refusal> {
  if (!maySend(by)) return notAllowed()
  const fields: Record<string, string> = {}
  const said = words.replace(/\s+/g, ' ').trim()
  if (said.length === 0 || said.length > 500) fields.words = 'Enter a message of at most 500 characters'
  if (holdsNhsNumber(said)) fields.words = 'A message must not hold an NHS number: it is sent out'
  if (daysBetween(from, to) < 0) fields.to = 'The last day must not be before the first'
  else if (daysBetween(dateOf(now), to) < 0) fields.to = 'The last day must not be in the past'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'The message is not complete', fields)
  const messageId = newId()
  await tx
    .insertInto('capacity.key_message')
    .values({
      system_id: by.systemId,
      message_id: messageId,
      words: said,
      from_date: from.toString(),
      to_date: to.toString(),
      written_at: now.toString(),
    })
    .execute()
  return { messageId }
}

/** Takes a message out of the summaries from now on, or puts it back. */
export async function endMessage(
  tx: Tx,
  asked: { by: Viewer; now: Instant; messageId: string; over: 'ended' | 'stands again' },
): Promise<{ messageId: string } | Refusal> {
  const { by, now, messageId, over } = asked
  if (!maySend(by)) return notAllowed()
  const changed = await tx
    .updateTable('capacity.key_message')
    .set({ ended_at: over === 'ended' ? now.toString() : null })
    .where('system_id', '=', by.systemId)
    .where('message_id', '=', messageId)
    .where('ended_at', over === 'ended' ? 'is' : 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n
    ? refuse('not-found', 'There is no such message, or somebody changed it meanwhile')
    : { messageId }
}
