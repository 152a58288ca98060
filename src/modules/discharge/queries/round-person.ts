import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import {
  type Day,
  days,
  type ExpectedDate,
  expectedDates,
  stay as stayById,
  staysFacts,
} from '../../stays/index.ts'
import { type NeedsBed, needsBed } from '../rules/criteria.ts'
import { type Readiness, readiness } from '../rules/readiness.ts'
import { isOpen, type Wait } from '../rules/wait.ts'
import { waitsOf } from '../rules/waits.ts'
import { factsOf } from '../store.ts'

export type RoundWait = Wait & { ownerName: string | null }

/** What a board round says about one person besides their row of the list. */
export type RoundPerson = {
  dates: (ExpectedDate & { by: string | null })[]
  days: Day[]
  criteriaForDischarge: string | null
  needsBed: NeedsBed
  readiness: Readiness
  waits: RoundWait[]
}

/** @returns null where the viewer may not see the stay. */
export async function roundPerson(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  stayId: string,
): Promise<RoundPerson | null> {
  const stay = await stayById(tx, viewer.systemId, stayId)
  if (!stay) return null
  const stayFacts = (await staysFacts(tx, [stayId])).get(stayId) ?? []
  const facts = await factsOf(tx, viewer.systemId, stayId)
  const dates = expectedDates(stayFacts)
  const waits = waitsOf(facts).filter(isOpen)
  const names = await namesFor(tx, viewer, [
    ...dates.map((date) => date.recordedBy),
    ...waits.map((wait) => wait.owner?.organisationId ?? null),
  ])
  return {
    dates: dates.map((date) => ({ ...date, by: names.get(date.recordedBy ?? '') ?? null })),
    days: days(stayFacts),
    criteriaForDischarge: stay.criteriaForDischarge,
    needsBed: needsBed(facts, now),
    readiness: readiness(facts),
    waits: waits.map((wait) => ({ ...wait, ownerName: names.get(wait.owner?.organisationId ?? '') ?? null })),
  }
}

async function namesFor(tx: Tx, viewer: Viewer, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select user_id as id, short_name as name from access.account where system_id = ${viewer.systemId} and user_id = any(${wanted}::uuid[])
    union all
    select organisation_id, name from access.organisation where system_id = ${viewer.systemId} and organisation_id = any(${wanted}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
