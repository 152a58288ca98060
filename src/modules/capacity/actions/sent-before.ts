import { writePdf } from '../../../edges/files/pdf.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate } from '../../../platform/time.ts'
import { circulations } from '../queries/circulations.ts'
import { type Circulation, dueAt } from '../rules/circulation-due.ts'
import { prepareBulletin } from './bulletin-prepare.ts'
import { sendBulletin } from './bulletin-send.ts'

type Due = { list: Circulation; date: LocalDate; at: Instant }

const daysBack = 7

/**
 * For an example world that is being loaded: each list's last summary before today is made at its time from what is in the
 * database by then, kept, and its mails count as gone. So the next says what changed since.
 * @param upTo brings in what was said by a moment; called in the order of time.
 */
export async function sendAsBefore(
  tx: Tx,
  asked: { by: Viewer; now: Instant; placeName: string; upTo: (at: Instant) => Promise<void> },
): Promise<number> {
  const { by, now, placeName, upTo } = asked
  const lists = await circulations(tx, { systemId: by.systemId })
  const due = lists
    .flatMap((list) => lastDue(list, now) ?? [])
    .sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
  for (const { list, date, at } of due) {
    await upTo(at)
    const prepared = await prepareBulletin(tx, { viewer: by, now: at, list, placeName })
    const pdf = await writePdf(prepared.paper)
    const sent = await sendBulletin(tx, { by, list, for: date, prepared, pdf })
    if (sent === 'made already' || isRefusal(sent)) throw new Error(`${list.name} was sent nothing`)
    await tx
      .updateTable('platform.mail')
      .set({ state: 'sent', written_at: at.toString(), sent_at: at.toString(), attempts: 1 })
      .where('system_id', '=', by.systemId)
      .where('about_id', '=', sent.bulletinId)
      .execute()
  }
  return due.length
}

function lastDue(list: Circulation, now: Instant): Due | null {
  if (list.kind === 'crisis month') return null
  const today = dateOf(now)
  for (let days = 1; days <= daysBack; days++) {
    const date = today.subtract({ days })
    const at = dueAt(list, date)
    if (at) return { list, date, at }
  }
  return null
}
