import { pdfType } from '../../../edges/files/pdf.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { writeMail } from '../../../platform/mail.ts'
import { mails, tryAgain } from '../../../platform/mail-list.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import type { Circulation } from '../rules/circulation-due.ts'
import type { Prepared } from './bulletin-prepare.ts'

export type SendBulletin = {
  by: Viewer
  list: Circulation
  for: LocalDate
  prepared: Prepared
  pdf: Uint8Array
}

export const maySend = (by: Viewer): boolean => by.role === 'service' || mayDo(by, 'send summaries')

/**
 * Keeps a summary as it goes out and writes a mail to each address of its list, all or none. By the job there is one for
 * each list and date, whatever the number of servers: the second is told 'made already'. A person may send another.
 */
export async function sendBulletin(
  tx: Tx,
  { by, list, for: date, prepared, pdf }: SendBulletin,
): Promise<{ bulletinId: string; mails: number } | 'made already' | Refusal> {
  if (!maySend(by)) return refuse('not-allowed', 'The hub and the administrator send summaries')
  const bulletinId = newId()
  const made = await tx
    .insertInto('capacity.bulletin')
    .values({
      system_id: by.systemId,
      bulletin_id: bulletinId,
      circulation_id: list.circulationId,
      kind: list.kind,
      for_date: date.toString(),
      content: JSON.stringify(prepared.content),
      made_at: prepared.content.asAt,
    })
    .onConflict((on) =>
      on.columns(['system_id', 'circulation_id', 'for_date']).where('made_by', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return 'made already'
  const name = `homeward-${prepared.file}-${date.toString()}.pdf`
  const mail = {
    systemId: by.systemId,
    subject: prepared.title,
    body: prepared.body,
    attachments: [{ name, type: pdfType, content: pdf }],
    about: 'bulletin',
    aboutId: bulletinId,
  }
  for (const to of list.addresses) {
    const written = await writeMail(tx, { ...mail, to })
    if (isRefusal(written)) return written
  }
  return { bulletinId, mails: list.addresses.length }
}

/** Lets what failed or waits of one bulletin go at the next opportunity. The mails are the same: nobody gets two. */
export async function sendAgain(
  tx: Tx,
  { by, bulletinId }: { by: Viewer; bulletinId: string },
): Promise<{ mails: number } | Refusal> {
  if (!maySend(by)) return refuse('not-allowed', 'The hub and the administrator send summaries')
  const open = await mails(tx, {
    systemId: by.systemId,
    aboutIds: [bulletinId],
    states: ['failed', 'waiting'],
  })
  if (open.length === 0) return refuse('conflict', 'Everything of it has been sent')
  const mailIds = open.map(({ mailId }) => mailId)
  return { mails: await tryAgain(tx, { systemId: by.systemId, mailIds }) }
}
