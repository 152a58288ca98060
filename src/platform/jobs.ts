import { PgBoss } from 'pg-boss'
import type { Database } from './db/open.ts'
import type { Logger } from './log.ts'
import { sendMailJob } from './send-mail.ts'

/** A job is one line, safe to repeat; `homeward jobs run <name>` is its twin. */
export type Job = {
  name: string
  about: string
  /** Cron, Europe/London. */
  at: string
  run: (db: Database) => Promise<void>
}

/** The jobs of the platform itself: mails are sent, what is over is cleared away, and the embedded database, which has no autovacuum, is vacuumed. */
export const platformJobs: readonly Job[] = [
  sendMailJob,
  {
    name: 'clear-out',
    about: 'removes ended sessions, old sign-in attempts, answered form keys and forgotten drafts',
    at: '15 3 * * *',
    run: (db) =>
      db.asOwner(async (client) => {
        await client.query(`delete from access.session where ends_at < now() - interval '1 day'`)
        await client.query(`delete from access.sign_in_link where ends_at < now()`)
        await client.query(`delete from access.sign_in_attempt where at < now() - interval '7 days'`)
        await client.query(`delete from platform.once where answered_at < now() - interval '2 days'`)
        await client.query(`delete from platform.draft where saved_at < now() - interval '30 days'`)
      }),
  },
  {
    name: 'vacuum',
    about: 'vacuums and analyses the embedded database',
    at: '45 3 * * *',
    run: async (db) => {
      if (db.kind === 'embedded')
        await db.asOwner((client) => client.query('vacuum analyze').then(() => undefined))
    },
  },
]

/** Starts the job runner in this process; several processes on one database share the work. */
export async function openJobs(
  db: Database,
  log: Logger,
  jobs: readonly Job[],
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values?: unknown[]) =>
        db.asOwner((client) => client.query(text, values as never)),
    },
    migrate: true,
  })
  boss.on('error', (error: Error) =>
    log.error({ job: 'runner', code: (error as { code?: string }).code }, 'the job runner failed'),
  )
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name)
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, async () => {
      log.info({ job: job.name }, 'job started')
      await job.run(db)
      log.info({ job: job.name }, 'job done')
    })
    await boss.schedule(job.name, job.at, null, { tz: 'Europe/London' })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 3000 }) }
}
