import type { Csv } from '../../../edges/files/csv.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { insertLocalNumbers, insertPeople } from '../../people/index.ts'
import { insertStayFacts } from '../bulk.ts'
import { bedsBy } from '../queries/places.ts'
import { staysFacts } from '../queries/stay-facts.ts'
import { stayOf } from '../row.ts'
import { deriveStay } from '../rules/derive-stay.ts'
import { isCurrent } from '../rules/stay.ts'
import { type Coming, checkTogether } from './check-together.ts'
import { findColumns } from './columns.ts'
import { bedFinder } from './find-beds.ts'
import { findPeopleOfRows } from './find-people.ts'
import { type Here, planStay } from './plan-stay.ts'
import { type ImportRow, type Problem, readRow } from './read-row.ts'

export type ImportStays = {
  /** The service, for the organisation whose stays these are. */
  by: Viewer & { organisationId: string }
  now: Instant
  table: Csv
  /** Looks and reports, and writes nothing. */
  dryRun?: true
}
export type Imported = {
  added: number
  changed: number
  unchanged: number
  newPeople: number
  unread: string[]
  problems: Problem[]
}

/**
 * Takes a file of stays in, all or nothing: with a problem in any row, nothing is written and every problem is reported.
 * A row that was imported before changes nothing.
 */
export async function importStays(
  tx: Tx,
  { by, now, table, dryRun }: ImportStays,
): Promise<Imported | Refusal> {
  const { at, missing, unread, misspelt } = findColumns(table.columns)
  if (misspelt.length > 0)
    return { added: 0, changed: 0, unchanged: 0, newPeople: 0, unread, problems: misspelt }
  if (missing.length > 0)
    return refuse(
      'invalid',
      `The first line does not name ${missing.join(', ')}. It names: ${table.columns.join(', ') || 'nothing'}`,
    )
  if (table.rows.length === 0) return refuse('invalid', 'The file has no rows below its first line')
  const read = table.rows.map((row) => readRow(row, at, dateOf(now)))
  const problems = read.filter(Array.isArray).flat()
  const rows = withoutDoubles(
    read.filter((row): row is ImportRow => !Array.isArray(row)),
    problems,
  )
  const here = await staysHere(tx, by)
  const findBed = await bedFinder(tx, by, by.organisationId)
  const personOfStay = new Map([...here.byNumber].map(([number, one]) => [number, one.stay.personId]))
  const people = await findPeopleOfRows(tx, by.organisationId, rows, personOfStay)
  problems.push(...people.problems)
  const done: Imported = {
    added: 0,
    changed: 0,
    unchanged: 0,
    newPeople: people.added.length,
    unread,
    problems,
  }
  const planned = rows.flatMap((row) => {
    const where = findBed(row)
    const personId = people.personOf.get(row.line)
    const plan =
      'problem' in where || !personId
        ? where
        : planStay(row, { by, now, personId, where, here: here.byNumber.get(row.number) })
    if ('problem' in plan) problems.push(plan)
    if (!('added' in plan)) return []
    done[plan.added.length === 0 ? 'unchanged' : here.byNumber.has(row.number) ? 'changed' : 'added']++
    return [{ row, plan }]
  })
  const coming = planned.map(({ row, plan }): Coming => {
    const before = here.byNumber.get(row.number)
    const stay =
      plan.added.length > 0 || !before
        ? deriveStay([...(before?.facts ?? []), ...plan.added], () => by.organisationId)
        : before.stay
    return { line: row.line, stay, before: before?.stay }
  })
  const inFile = new Set(coming.map((one) => one.stay.stayId))
  const others = here.current
    .filter((stay) => !inFile.has(stay.stayId))
    .map((stay): Coming => ({ line: null, stay, before: stay }))
  problems.push(
    ...checkTogether(
      [...others, ...coming],
      await bedsBy(
        tx,
        by.systemId,
        coming.flatMap((one) => one.stay.bedId ?? []),
      ),
    ),
  )
  problems.sort((a, b) => a.line - b.line)
  if (problems.length > 0) return { ...done, added: 0, changed: 0, unchanged: 0, newPeople: 0 }
  if (dryRun) return done
  await insertPeople(tx, by.systemId, people.added)
  await insertLocalNumbers(
    tx,
    by.systemId,
    rows.flatMap((row) =>
      row.hospitalNumber
        ? [
            {
              organisationId: by.organisationId,
              number: row.hospitalNumber,
              personId: people.personOf.get(row.line) ?? '',
            },
          ]
        : [],
    ),
  )
  await insertStayFacts(
    tx,
    by,
    planned.flatMap(({ plan }) => plan.added),
  )
  return done
}

function withoutDoubles(rows: readonly ImportRow[], problems: Problem[]): ImportRow[] {
  const lines = new Map<string, number>()
  return rows.filter((row) => {
    const first = lines.get(row.number)
    if (first === undefined) return lines.set(row.number, row.line)
    problems.push({
      line: row.line,
      column: 'stay_number',
      problem: `stands in row ${first} too: each stay has one row`,
    })
    return false
  })
}

/** Stays of the organisation that have a number, and everybody of the place who is in now. */
async function staysHere(tx: Tx, by: Viewer & { organisationId: string }) {
  const rows = await tx
    .selectFrom('stays.stay')
    .selectAll()
    .where('system_id', '=', by.systemId)
    .where((e) =>
      e.or([
        e.and([e('organisation_id', '=', by.organisationId), e('stay_number', 'is not', null)]),
        e('place', 'in', ['bed', 'no bed', 'leave']),
      ]),
    )
    .execute()
  const stays = rows.map(stayOf)
  const numbered = stays.filter(
    (stay) => stay.stayNumber !== null && stay.organisationId === by.organisationId,
  )
  const facts = await staysFacts(
    tx,
    numbered.map((stay) => stay.stayId),
  )
  const byNumber = new Map<string, Here>()
  // A cancelled stay gives way to one that stands under the same number.
  for (const stay of numbered.sort(
    (a, b) => Number(b.place === 'cancelled') - Number(a.place === 'cancelled'),
  ))
    byNumber.set(stay.stayNumber ?? '', { stay, facts: facts.get(stay.stayId) ?? [] })
  return { byNumber, current: stays.filter(isCurrent) }
}
