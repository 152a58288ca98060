import { sql } from 'kysely'
import { createTransport, type NodemailerError } from 'nodemailer'
import type { Database } from './db/open.ts'
import { asViewer } from './db/tx.ts'
import { serviceOf } from './db/viewer.ts'
import type { Job } from './jobs.ts'
import { beingSent, failureOf, type MailFailure, waitAfter } from './mail-outcome.ts'
import { type MailSettings, mailSettings } from './mail-settings.ts'
import { type Instant, instantOf } from './time.ts'

export const sendMailJob: Job = {
  name: 'send-mail',
  about:
    'sends the mails that wait; each again after 1, 5 and 30 minutes, 2 hours, then every 6 hours for 3 days',
  at: '* * * * *',
  run: async (db) => {
    await sendWaiting(db, mailSettings())
  },
}

export type SendingReport = { sent: number; waiting: number; failed: number }

// A claim outlives the slowest batch: 10 mails of at most a minute each.
const batch = 10
const leaseMinutes = 15
const perMailMs = 60_000

/**
 * Sends whatever waits and is due, in every place. Mails are claimed in one short transaction, sent in none, and recorded in
 * another, so that no lock is held over the network and several servers share the work. Whoever dies between sending and
 * recording leaves a claim that runs out: the mail goes again under the same Message-ID.
 */
export async function sendWaiting(db: Database, settings: MailSettings | null): Promise<SendingReport> {
  const report: SendingReport = { sent: 0, waiting: 0, failed: 0 }
  const places = await placesWithMail(db)
  for (const place of places) report.failed += await giveUpUntried(db, place)
  if (!settings) return report
  const transport = transportTo(settings)
  try {
    for (const place of places) await sendAll(db, place, { transport, settings, report })
  } finally {
    transport.close()
  }
  return report
}

type Way = { transport: ReturnType<typeof transportTo>; settings: MailSettings; report: SendingReport }
type PlaceWithMail = { systemId: string; clock: Instant | null }
type Claimed = {
  mail_id: string
  to_address: string
  subject: string
  body: string
  attachments: { name: string; type: string; base64: string }[]
  written_at: Date | string
  attempts: number
}

const transportTo = (settings: MailSettings) =>
  createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: settings.requireTls,
    ...(settings.auth ? { auth: settings.auth } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

/** Where the server is away, the rest are not tried either: each waits as after an attempt, and says why. */
async function sendAll(db: Database, place: PlaceWithMail, way: Way): Promise<void> {
  let away: MailFailure | null = null
  for (;;) {
    const mails = await claim(db, place)
    for (const mail of mails) {
      const failure: MailFailure | null = away ?? (await trySending(way, mail))
      if (failure?.kind === 'server') away = failure
      const became = failure
        ? await recordFailure(db, place, mail, failure)
        : await recordSent(db, place, mail)
      way.report[became] += 1
    }
    if (mails.length < batch) return
  }
}

async function trySending({ transport, settings }: Way, mail: Claimed): Promise<MailFailure | null> {
  try {
    await transport.sendMail({
      from: settings.from,
      to: { name: '', address: mail.to_address },
      subject: mail.subject,
      text: mail.body,
      messageId: messageIdOf(mail.mail_id, settings),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      attachments: mail.attachments.map(({ name, type, base64 }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(base64, 'base64'),
      })),
      signal: AbortSignal.timeout(perMailMs),
    })
    return null
  } catch (error) {
    return failureOf(error as NodemailerError)
  }
}

/** The same for every attempt: a mail that was sent twice can be known by it. */
export const messageIdOf = (mailId: string, { from }: Pick<MailSettings, 'from'>): string =>
  `<${mailId}@${from.address.split('@')[1]}>`

async function claim(db: Database, place: PlaceWithMail): Promise<Claimed[]> {
  const { rows } = await asViewer(db, serviceOf(place.systemId), place.clock, (tx) =>
    sql<Claimed>`update platform.mail m
      set attempts = m.attempts + 1, next_try_at = now() + make_interval(mins => ${leaseMinutes}),
        last_error = ${beingSent}
      from (select system_id, mail_id from platform.mail
        where system_id = ${place.systemId} and state = 'waiting' and next_try_at <= now()
        order by next_try_at, mail_id limit ${batch} for update skip locked) due
      where m.system_id = due.system_id and m.mail_id = due.mail_id
      returning m.mail_id, m.to_address, m.subject, m.body, m.attachments, m.written_at, m.attempts`.execute(
      tx,
    ),
  )
  return rows
}

// What has gone is not kept: a body may hold a link that opens something.
async function recordSent(db: Database, place: PlaceWithMail, mail: Claimed): Promise<'sent'> {
  await asViewer(db, serviceOf(place.systemId), place.clock, (tx) =>
    sql`update platform.mail set state = 'sent', sent_at = platform.clock(), last_error = null, body = '', attachments = '[]'
      where system_id = ${place.systemId} and mail_id = ${mail.mail_id} and state <> 'sent'`.execute(tx),
  )
  return 'sent'
}

// Only the attempt that was claimed: after a claim ran out another server has the mail, and knows better.
async function recordFailure(
  db: Database,
  place: PlaceWithMail,
  mail: Claimed,
  failure: MailFailure,
): Promise<'waiting' | 'failed'> {
  const wait = failure.kind === 'never' ? null : waitAfter(mail.attempts)
  await asViewer(db, serviceOf(place.systemId), place.clock, (tx) =>
    sql`update platform.mail set last_error = ${failure.words},
        state = ${wait === null ? 'failed' : 'waiting'},
        next_try_at = now() + make_interval(secs => ${wait ?? 0})
      where system_id = ${place.systemId} and mail_id = ${mail.mail_id} and state = 'waiting'
        and attempts = ${mail.attempts}`.execute(tx),
  )
  return wait === null ? 'failed' : 'waiting'
}

// A summary three days old helps nobody: better shown as not sent than sent when a mail server is set one day.
async function giveUpUntried(db: Database, place: PlaceWithMail): Promise<number> {
  const { numAffectedRows } = await asViewer(db, serviceOf(place.systemId), place.clock, (tx) =>
    sql`update platform.mail set state = 'failed', last_error = 'No mail server was set for three days'
      where system_id = ${place.systemId} and state = 'waiting' and attempts = 0
        and next_try_at < now() - interval '3 days'`.execute(tx),
  )
  return Number(numAffectedRows ?? 0)
}

async function placesWithMail(db: Database): Promise<PlaceWithMail[]> {
  const { rows } = await db.asOwner((client) =>
    client.query<{ system_id: string; clock: Date | string | null }>(
      `select y.system_id, case when y.demo_at is null or y.demo_set_at is null then null
          else y.demo_at + (now() - y.demo_set_at) end as clock
        from access.system y where exists (select from platform.mail m
          where m.system_id = y.system_id and m.state = 'waiting' and m.next_try_at <= now())
        order by y.system_id`,
    ),
  )
  return rows.map((row) => ({ systemId: row.system_id, clock: row.clock ? instantOf(row.clock) : null }))
}
