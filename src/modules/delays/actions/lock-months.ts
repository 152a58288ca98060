import type { Database } from '../../../platform/db/open.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Job } from '../../../platform/jobs.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { lockedOf, monthVersions } from '../queries/locks.ts'
import { organisationsWithBeds } from '../queries/organisations-with-beds.ts'
import { settingsOf } from '../queries/settings.ts'
import { sideOf } from '../rules/agreement.ts'
import { isChanged } from '../rules/agreement-change.ts'
import { cutOffOf } from '../rules/cut-off.ts'
import { windowOf } from '../rules/month.ts'
import { makeReturn } from './make-return.ts'
import { lockMonth, monthNow, oneAtATime } from './settle-month.ts'

/** A month is locked at its cut-off as it stands then, by the clock of its place. */
export const lockMonthsJob: Job = {
  name: 'lock-months',
  about: 'locks each month that has reached its cut-off, with what is still disputed as it stands',
  at: '*/10 * * * *',
  run: async (db) => {
    await lockMonths(db)
  },
}

// Both sides see the people of a month for three months after it: what is older cannot be put right before it locks.
const monthsBack = 3

/** @returns the months locked now, in every place. @throws when a month cannot be counted: the job runs again. */
export async function lockMonths(
  db: Database,
): Promise<{ systemId: string; organisationId: string; month: LocalDate }[]> {
  const done: { systemId: string; organisationId: string; month: LocalDate }[] = []
  for (const place of await placesOf(db)) {
    const clock = placeClock(place.clock)
    const now = clock ?? Temporal.Now.instant()
    const service = serviceOf(place.systemId)
    const due = await asViewer(db, service, clock, (tx) => monthsDue(tx, place.systemId, now), 'read')
    for (const { organisationId, month } of due) {
      const locked = await asViewer(db, service, clock, (tx) =>
        lockAtCutOff(tx, { by: service, now, organisationId, month }),
      )
      if (isRefusal(locked)) throw new Error(`a month could not be locked: ${locked.because}`)
      if (locked.locked) done.push({ systemId: place.systemId, organisationId, month })
    }
  }
  return done
}

async function monthsDue(tx: Tx, systemId: string, now: Instant) {
  const { cutOff } = await settingsOf(tx, systemId)
  const first = dateOf(now).with({ day: 1 })
  const months = Array.from({ length: monthsBack }, (_, i) => first.subtract({ months: i + 1 })).filter(
    (month) => cutOffOf(cutOff, month).epochMilliseconds <= now.epochMilliseconds,
  )
  if (months.length === 0) return []
  const owners = await organisationsWithBeds(tx, systemId)
  // Beds of a care home have no NHS side to agree with.
  return owners
    .filter(({ kind }) => sideOf(kind) !== null)
    .flatMap(({ organisationId }) => months.map((month) => ({ organisationId, month })))
}

/** Locks the latest count, or a new one where something has changed since. A month without a counted night has nothing to lock. */
async function lockAtCutOff(
  tx: Tx,
  asked: Parameters<typeof monthNow>[1],
): Promise<{ locked: boolean } | Refusal> {
  const { by, now, organisationId, month } = asked
  await oneAtATime(tx, asked)
  const versions = await monthVersions(tx, by.systemId, organisationId, month)
  if (lockedOf(versions)) return { locked: false }
  const latest = versions.at(-1)
  const is = await monthNow(tx, asked, latest)
  if (isRefusal(is)) return is
  if (!latest && is.summary.nights === 0) return { locked: false }
  const { first: from, last: to } = windowOf(month)
  const version =
    latest && is.since && !isChanged(is.since)
      ? latest
      : await makeReturn(tx, {
          by,
          now,
          series: 'nights',
          organisationId,
          period: { from, to },
          ...(latest ? { why: 'Counted at the cut-off' } : {}),
        })
  if (isRefusal(version)) return version
  await lockMonth(tx, by.systemId, { returnId: version.returnId, because: 'cut-off', at: now })
  return { locked: true }
}
