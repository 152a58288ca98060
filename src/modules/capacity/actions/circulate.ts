import { writePdf } from '../../../edges/files/pdf.ts'
import type { Database } from '../../../platform/db/open.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Job } from '../../../platform/jobs.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { madeByJob } from '../queries/bulletins.ts'
import { circulations } from '../queries/circulations.ts'
import { type Circulation, dueFor } from '../rules/circulation-due.ts'
import { prepareBulletin } from './bulletin-prepare.ts'
import { sendBulletin } from './bulletin-send.ts'

export const circulateJob: Job = {
  name: 'circulate',
  about: 'makes the summary of capacity for each list that is due, by the clock of its place',
  at: '*/5 * * * *',
  run: async (db) => {
    await circulate(db)
  },
}

export type Circulated = { systemId: string; circulationId: string; for: LocalDate; mails: number }

/**
 * Makes what is due in every place. The summary is asked for in one transaction, printed in none, and kept with its
 * mails in another, in which the database lets one server of several be the first. One list that fails keeps no other back;
 * it is due again at the next look.
 * @throws when a list failed, after the others.
 */
export async function circulate(db: Database, at: Instant = Temporal.Now.instant()): Promise<Circulated[]> {
  const done: Circulated[] = []
  const failed: unknown[] = []
  for (const { systemId, name, clock } of await placesOf(db)) {
    const place = { systemId, name, clock: placeClock(clock, at), now: placeClock(clock, at) ?? at }
    for (const { list, date } of await due(db, place)) {
      const { circulationId } = list
      try {
        const mails = await circulateOne(db, place, list, date)
        if (mails !== null) done.push({ systemId, circulationId, for: date, mails })
      } catch (error) {
        failed.push(error)
      }
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'a summary could not be made')
  return done
}

type Here = { systemId: string; name: string; clock: Instant | null; now: Instant }

const due = (db: Database, { systemId, clock, now }: Here) =>
  asViewer(
    db,
    serviceOf(systemId),
    clock,
    async (tx) => {
      const made = await madeByJob(tx, { systemId, from: dateOf(now).subtract({ days: 1 }) })
      return (await circulations(tx, { systemId })).flatMap((list) => {
        const date = dueFor(list, now)
        return date && !made.has(`${list.circulationId} ${date.toString()}`) ? [{ list, date }] : []
      })
    },
    'read',
  )

async function circulateOne(
  db: Database,
  { systemId, name, clock, now }: Here,
  list: Circulation,
  date: LocalDate,
): Promise<number | null> {
  const by = serviceOf(systemId)
  const prepared = await asViewer(
    db,
    by,
    clock,
    (tx) => prepareBulletin(tx, { viewer: by, now, list, placeName: name }),
    'read',
  )
  const pdf = await writePdf(prepared.paper)
  const sent = await asViewer(db, by, clock, (tx) => sendBulletin(tx, { by, list, for: date, prepared, pdf }))
  if (sent === 'made already') return null
  if (isRefusal(sent)) throw new Error(`a summary could not be written: ${sent.because}`)
  return sent.mails
}
