import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import type { PlainRow } from '../../../../platform/plain-table.ts'
import { type Instant, instantOf } from '../../../../platform/time.ts'
import { sayWhen } from '../../../stays/index.ts'
import { lockSaidFree } from '../../queries/said-free.ts'
import { type Problem, RowReader } from '../../rules/files/read-row.ts'
import { readLine } from '../../rules/files/service-row.ts'
import { moreThanThere } from '../../rules/within-places.ts'
import { filePlaces } from './file-places.ts'
import type { Counts } from './import-file.ts'
import { knownServices, lineNamed, serviceNamed } from './known-services.ts'

type Said = { serviceId: string; lineId: string; free: number; at: Instant; line: number }

/**
 * What is free, as a file says it. Whoever was given a unit after the file's moment is taken off: a file written at seven
 * does not know of eight o'clock. A figure older than the one that stands is kept, and stands no more.
 */
export async function importFigures(
  tx: Tx,
  {
    by,
    now,
    rows,
    at,
  }: { by: Viewer; now: Instant; rows: readonly PlainRow[]; at: ReadonlyMap<string, string> },
): Promise<Counts | Problem[]> {
  const places = await filePlaces(tx, by.systemId)
  const known = await knownServices(tx, by.systemId)
  const problems: Problem[] = []
  const said = new Map<string, Said>()
  for (const row of rows) {
    const read = new RowReader(row, at)
    const service = serviceNamed(read, known, places.organisation)
    const offers = readLine(read)
    const line = service && lineNamed(read, service, offers)
    if (!read.cell('free')) read.wrong('free', 'is empty: give how many are free, 0 if there are none')
    const free = read.number('free', 0, 9999)
    const moment = read.moment('said_at') ?? now
    if (moment.epochMilliseconds > now.epochMilliseconds)
      read.wrong('said_at', `is later than now (${sayWhen(now)}): give when it was said`)
    const earlier = line && said.get(line.lineId)
    if (earlier) read.wrong('service', `has a figure in row ${earlier.line} already: keep the newer`)
    if (read.problems.length > 0 || !service || !line || free === null) problems.push(...read.problems)
    else
      said.set(line.lineId, {
        serviceId: service.serviceId,
        lineId: line.lineId,
        free,
        at: moment,
        line: row.line,
      })
  }
  if (problems.length === 0) problems.push(...(await tooMany(tx, by.systemId, [...said.values()])))
  return problems.length > 0 ? problems : write(tx, { by, now }, [...said.values()])
}

/** Rows that say more to be free than their service has in all, with what the file and what stands say of its other lines. */
async function tooMany(tx: Tx, systemId: string, said: readonly Said[]): Promise<Problem[]> {
  const services = await lockSaidFree(tx, systemId, { lineIds: said.map(({ lineId }) => lineId) })
  return services.flatMap((service) => {
    const rows = said.filter(({ serviceId }) => serviceId === service.serviceId)
    const inFile = new Set(rows.map(({ lineId }) => lineId))
    let elsewhere = [...service.left].reduce((sum, [id, free]) => (inFile.has(id) ? sum : sum + free), 0)
    return rows.flatMap(({ free, line }) => {
      const more = moreThanThere(service, free, elsewhere)
      elsewhere += free
      return more ? [{ line, column: 'free', problem: `is ${free}: ${more.because}. ${more.remedy}` }] : []
    })
  })
}

async function write(
  tx: Tx,
  { by, now }: { by: Viewer; now: Instant },
  said: readonly Said[],
): Promise<Counts> {
  const ids = said.map(({ lineId }) => lineId)
  await sql`select capacity.lock_line(l) from (select l from unnest(${ids}::uuid[]) l order by l) o`.execute(
    tx,
  )
  const before = await stateOf(tx, by.systemId, ids)
  const fresh = said.filter(({ lineId, free, at }) => {
    const state = before.get(lineId)
    return !state?.fromFile.some((one) => one.free === free && one.at === at.epochMilliseconds)
  })
  let givenSince = 0
  const rows = fresh.map(({ lineId, free, at }) => {
    const state = before.get(lineId)
    const given = (state?.taken ?? []).filter((taken) => taken > at.epochMilliseconds).length
    if (given > 0) givenSince++
    return {
      system_id: by.systemId,
      figure_id: newId(),
      line_id: lineId,
      free: Math.max(0, free - given),
      said_at: at.toString(),
      recorded_at: now.toString(),
      source: 'file',
      words: given > 0 ? `The file says ${free}; ${given} given since it was written` : null,
    }
  })
  if (rows.length > 0) await tx.insertInto('capacity.figure').values(rows).execute()
  const older = fresh.filter(
    ({ lineId, at }) => (before.get(lineId)?.standsSince ?? 0) > at.epochMilliseconds,
  )
  return {
    'figures said': rows.length - older.length,
    'older than what stands': older.length,
    unchanged: said.length - fresh.length,
    'less what was given since': givenSince,
  }
}

type State = { standsSince: number; taken: number[]; fromFile: { free: number; at: number }[] }

async function stateOf(tx: Tx, systemId: string, lineIds: readonly string[]): Promise<Map<string, State>> {
  const { rows } = await sql<{
    line_id: string
    said_at: Date | null
    taken: string[]
    from_file: { free: number; at: string; words: string | null }[]
  }>`select l.line_id, s.said_at,
      coalesce((select json_agg(t.taken_at) from capacity.taken t where t.system_id = l.system_id and t.line_id = l.line_id), '[]') as taken,
      coalesce((select json_agg(json_build_object('free', f.free, 'at', f.said_at, 'words', f.words)) from capacity.figure f
        where f.system_id = l.system_id and f.line_id = l.line_id and f.source = 'file' and f.takes_back is null), '[]') as from_file
    from capacity.line l left join capacity.standing s on s.system_id = l.system_id and s.line_id = l.line_id
    where l.system_id = ${systemId} and l.line_id = any(${[...lineIds]}::uuid[])`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.line_id,
      {
        standsSince: row.said_at ? instantOf(row.said_at).epochMilliseconds : 0,
        taken: row.taken.map((at) => instantOf(at).epochMilliseconds),
        fromFile: row.from_file.map(({ free, at, words }) => ({
          free: Number(/^The file says (\d+)/.exec(words ?? '')?.[1] ?? free),
          at: instantOf(at).epochMilliseconds,
        })),
      },
    ]),
  )
}
