import { placeClock, placesOf } from '../../modules/access/index.ts'
import type { Database } from '../../platform/db/open.ts'
import { asViewer, type Tx } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import type { Command } from '../../platform/http/page.ts'
import { type MailRow, mails, tryAgain } from '../../platform/mail-list.ts'
import { mailSettings, noMailServer } from '../../platform/mail-settings.ts'
import { sendWaiting } from '../../platform/send-mail.ts'
import { inLondon } from '../../platform/time.ts'

const list: Command = {
  noun: 'mail',
  verb: 'list',
  about: 'mails that wait or have failed, why, and when each is tried next',
  options: [{ flags: '--sent', about: 'those that have gone' }],
  async run({ db, options, write }) {
    const states = options.sent ? (['sent'] as const) : (['waiting', 'failed'] as const)
    const found = await inEveryPlace(db, async (tx, systemId) =>
      (await mails(tx, { systemId, states })).map((mail) => ({ place: systemId, ...mail })),
    )
    const rows = found.flat()
    for (const row of rows) write(`${row.place}  ${lineOf(row)}`)
    if (rows.length === 0)
      write(options.sent ? 'No mail has been sent.' : 'No mail waits, and none has failed.')
    const none = noMailServer()
    if (none) write(none)
    return { exit: 0, json: rows }
  },
}

const send: Command = {
  noun: 'mail',
  verb: 'send',
  about: 'send the mails that are due now',
  options: [{ flags: '--all', about: 'also those that would wait longer, and those that have failed' }],
  async run({ db, options, write }) {
    if (options.all) await inEveryPlace(db, (tx, systemId) => tryAgain(tx, { systemId }))
    const report = await sendWaiting(db, mailSettings())
    const none = noMailServer()
    write(none ?? `${report.sent} sent, ${report.waiting} to be tried again later, ${report.failed} failed`)
    return { exit: 0, json: { ...report, mailServer: none === null } }
  },
}

function lineOf(mail: MailRow): string {
  const at = inLondon(mail.sentAt ?? mail.writtenAt)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
  const tried = mail.attempts === 1 ? '1 attempt' : `${mail.attempts} attempts`
  return [at.replace('T', ' '), mail.state, mail.to, mail.subject, tried, mail.why ?? ''].join('  ').trimEnd()
}

async function inEveryPlace<T>(db: Database, work: (tx: Tx, systemId: string) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  for (const { systemId, clock } of await placesOf(db))
    done.push(await asViewer(db, serviceOf(systemId), placeClock(clock), (tx) => work(tx, systemId)))
  return done
}

export const mailCommands: readonly Command[] = [list, send]
