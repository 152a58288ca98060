import type { Tx } from './db/tx.ts'
import { beingSent } from './mail-outcome.ts'
import { type Instant, instantOf } from './time.ts'

export type MailState = 'waiting' | 'sent' | 'failed' | 'withdrawn'

export type MailRow = {
  mailId: string
  to: string
  subject: string
  about: string
  aboutId: string | null
  writtenAt: Instant
  state: MailState
  attempts: number
  /** Real time, also where the place lives on a demonstration clock. */
  nextTryAt: Instant
  sentAt: Instant | null
  why: string | null
}

/** Mails of the place, newest first; of one thing where `aboutIds` says so. */
export async function mails(
  tx: Tx,
  asked: { systemId: string; states?: readonly MailState[]; aboutIds?: readonly string[]; limit?: number },
): Promise<MailRow[]> {
  const { systemId, states, aboutIds, limit = 10_000 } = asked
  if (aboutIds?.length === 0) return []
  const rows = await tx
    .selectFrom('platform.mail')
    .select(['mail_id', 'to_address', 'subject', 'about', 'about_id', 'written_at', 'state', 'attempts'])
    .select(['next_try_at', 'sent_at', 'last_error'])
    .where('system_id', '=', systemId)
    .$if(states !== undefined, (q) => q.where('state', 'in', [...states!]))
    .$if(aboutIds !== undefined, (q) => q.where('about_id', 'in', [...aboutIds!]))
    .orderBy('written_at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    mailId: row.mail_id,
    to: row.to_address,
    subject: row.subject,
    about: row.about,
    aboutId: row.about_id,
    writtenAt: instantOf(row.written_at),
    state: row.state as MailState,
    attempts: row.attempts,
    nextTryAt: instantOf(row.next_try_at),
    sentAt: row.sent_at && instantOf(row.sent_at),
    why: row.last_error,
  }))
}

/**
 * Lets mails that failed, or wait for a later try, go at the next opportunity, with all their attempts before them. One that
 * is being sent this minute is left alone.
 * @returns how many.
 */
export async function tryAgain(
  tx: Tx,
  asked: { systemId: string; mailIds?: readonly string[] },
): Promise<number> {
  const { systemId, mailIds } = asked
  if (mailIds?.length === 0) return 0
  const changed = await tx
    .updateTable('platform.mail')
    .set((e) => ({ state: 'waiting', attempts: 0, next_try_at: e.fn('now') }))
    .where('system_id', '=', systemId)
    .where('state', 'in', ['failed', 'waiting'])
    .where((e) => e.or([e('last_error', 'is', null), e('last_error', '!=', beingSent)]))
    .$if(mailIds !== undefined, (q) => q.where('mail_id', 'in', [...mailIds!]))
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}
