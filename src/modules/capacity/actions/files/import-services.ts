import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { violation } from '../../../../platform/db/violation.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { PlainRow } from '../../../../platform/plain-table.ts'
import type { Instant } from '../../../../platform/time.ts'
import { readPostcode } from '../../../people/index.ts'
import { lockSaidFree } from '../../queries/said-free.ts'
import { lineRow, serviceRow, writeSkills } from '../../rows.ts'
import { type KnownLine, linesSaid } from '../../rules/files/lines-said.ts'
import type { Problem } from '../../rules/files/read-row.ts'
import { readServiceRow, type ServiceRow } from '../../rules/files/service-row.ts'
import { type LineInput, lineKey, type ServiceInput } from '../../rules/service-input.ts'
import { fewerThanFree } from '../../rules/within-places.ts'
import { type FilePlaces, filePlaces, oneOfWords } from './file-places.ts'
import type { Counts } from './import-file.ts'
import { type KnownService, knownServices } from './known-services.ts'

type Asked = { by: Viewer; now: Instant; rows: readonly PlainRow[]; at: ReadonlyMap<string, string> }

/** Services and their lines: added where they are new, changed where the file says something else. Lines not in the file stay. */
export async function importServices(
  tx: Tx,
  { by, now, rows, at }: Asked,
): Promise<Counts | Problem[] | Refusal> {
  const places = await filePlaces(tx, by.systemId)
  const known = await knownServices(tx, by.systemId)
  const problems: Problem[] = []
  const wanted = new Map<string, Wanted>()
  for (const row of rows) {
    const read = readServiceRow(row, at)
    if (Array.isArray(read)) problems.push(...read)
    else problems.push(...gather(wanted, read, places))
  }
  const plans = [...wanted.values()].map((one) =>
    planOf(
      one,
      known,
      skillsColumns.some((name) => at.has(name)),
    ),
  )
  if (problems.length === 0) problems.push(...(await tooFew(tx, by.systemId, plans)))
  return problems.length > 0 ? problems : write(tx, { by, now }, plans)
}

const skillsColumns = ['line_languages', 'line_carer_sexes', 'line_meets', 'line_rooms']

/** Rows that give a service fewer places than are said to be free of it. */
async function tooFew(tx: Tx, systemId: string, plans: readonly Plan[]): Promise<Problem[]> {
  const changed = plans.filter(({ is }) => is === 'changed')
  const standing = await lockSaidFree(tx, systemId, { serviceIds: changed.map(({ serviceId }) => serviceId) })
  return changed.flatMap(({ serviceId, input, from }) => {
    const left = standing.find((one) => one.serviceId === serviceId)?.left.values() ?? []
    const problem = fewerThanFree(input, [...left])
    return problem ? [{ line: from, column: 'places', problem }] : []
  })
}

type Wanted = { input: ServiceInput; from: number; lines: Map<string, LineInput> }

/** Rows of one service are its lines; what they say of the service itself must agree. */
function gather(wanted: Map<string, Wanted>, row: ServiceRow, places: FilePlaces): Problem[] {
  const no = (column: string, problem: string): Problem[] => [{ line: row.line, column, problem }]
  const organisation = places.organisation(row.organisation)
  if (organisation === 'several')
    return no('organisation', `"${row.organisation}" is the name of several: give its full name or ODS code`)
  if (!organisation)
    return no(
      'organisation',
      `"${row.organisation}" is not an organisation here: ${oneOfWords(places.organisationNames)}`,
    )
  const ward = row.ward ? places.ward(row.site, row.ward) : null
  if (ward === 'several')
    return no('site', 'is empty, and several sites have a ward of this name: name the site')
  if (ward === undefined)
    return no('ward', `"${row.ward}" is not a ward here: ${oneOfWords(places.wardNames)}`)
  const postcode = row.input.postcode ? readPostcode(row.input.postcode) : null
  if (postcode && isRefusal(postcode))
    return no('postcode', `"${row.input.postcode}" is not a full postcode, like SN10 1AA`)
  const input: ServiceInput = {
    ...row.input,
    organisationId: organisation.id,
    wardId: ward?.id ?? null,
    postcode: postcode && !isRefusal(postcode) ? postcode.postcode : null,
  }
  const key = `${organisation.id} ${input.name.toLowerCase()}`
  const there = wanted.get(key)
  if (!there) {
    wanted.set(key, { input, from: row.line, lines: new Map([[lineKey(row.offers), row.offers]]) })
    return []
  }
  if (JSON.stringify(there.input) !== JSON.stringify(input))
    return no(
      'service',
      `says something else of ${input.name} than row ${there.from}: write the same in both, and let only the line's columns differ`,
    )
  if (there.lines.has(lineKey(row.offers)))
    return no('line_words', `says the same as an earlier row of ${input.name}: remove one of the two`)
  there.lines.set(lineKey(row.offers), row.offers)
  return []
}

type Plan = {
  serviceId: string
  input: ServiceInput
  is: 'added' | 'changed' | 'unchanged'
  newLines: LineInput[]
  /** Lines of which the file says other skills. */
  changedLines: KnownLine[]
  /** The first row of the file that names it. */
  from: number
}

function planOf({ input, from, lines }: Wanted, known: readonly KnownService[], skillsSaid: boolean): Plan {
  const there = known.find(
    (one) =>
      one.input.organisationId === input.organisationId &&
      one.input.name.toLowerCase() === input.name.toLowerCase(),
  )
  if (!there)
    return { serviceId: newId(), input, is: 'added', newLines: [...lines.values()], changedLines: [], from }
  const said = linesSaid([...lines.values()], there.lines, skillsSaid)
  return {
    serviceId: there.serviceId,
    input,
    is: canonical(there.input) === canonical(input) ? 'unchanged' : 'changed',
    ...said,
    from,
  }
}

/** The same text for the same service, in whatever order its parts were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

async function write(
  tx: Tx,
  { by, now }: { by: Viewer; now: Instant },
  plans: readonly Plan[],
): Promise<Counts | Refusal> {
  const rows = plans
    .filter(({ is }) => is !== 'unchanged')
    .map(({ serviceId, input }) => {
      const { limits, contact, opens, ...row } = serviceRow(input)
      return {
        system_id: by.systemId,
        service_id: serviceId,
        ...row,
        limits: JSON.parse(limits),
        contact: JSON.parse(contact),
        opens: JSON.parse(opens),
        created_at: now.toString(),
      }
    })
  try {
    await upsertServices(tx, rows)
  } catch (error) {
    const seen = violation(error)
    if (seen && 'unique' in seen && seen.unique === 'one_service_per_ward')
      return refuse('conflict', 'Two services would have the beds of one ward: give the ward to one of them')
    throw error
  }
  const lines = plans.flatMap(({ serviceId, newLines }) =>
    newLines.map((line) => lineRow(by, serviceId, newId(), line)),
  )
  if (lines.length > 0) await tx.insertInto('capacity.line').values(lines).execute()
  for (const { lineId, line } of plans.flatMap(({ changedLines }) => changedLines))
    await writeSkills(tx, by, lineId, line.skills)
  const count = (is: Plan['is']) => plans.filter((plan) => plan.is === is).length
  return {
    'services added': count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    'lines added': lines.length,
    'lines changed': plans.flatMap(({ changedLines }) => changedLines).length,
  }
}

async function upsertServices(tx: Tx, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const kept = ['system_id', 'service_id', 'created_at']
  const columns = Object.keys(first).filter((column) => !kept.includes(column))
  await sql`insert into capacity.service
    select * from jsonb_populate_recordset(null::capacity.service, ${JSON.stringify(rows)}::jsonb)
    on conflict (system_id, service_id) do update
    set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`.execute(
    tx,
  )
}
