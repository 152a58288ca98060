import type { Tx } from '../../../../platform/db/tx.ts'
import type { KnownLine } from '../../rules/files/lines-said.ts'
import { fold, type RowReader } from '../../rules/files/read-row.ts'
import type { ServiceKind } from '../../rules/kinds.ts'
import { type LineInput, lineKey, lineName, type ServiceInput } from '../../rules/service-input.ts'
import { noSkills, skillsKey } from '../../rules/skills.ts'
import type { FilePlaces } from './file-places.ts'

export type KnownService = {
  serviceId: string
  input: ServiceInput
  organisation: string
  lines: KnownLine[]
}

/** Every service in use as a file would describe it. */
export async function knownServices(tx: Tx, systemId: string): Promise<KnownService[]> {
  const services = await tx
    .selectFrom('capacity.service as s')
    .innerJoin('access.organisation as o', (on) =>
      on.onRef('o.system_id', '=', 's.system_id').onRef('o.organisation_id', '=', 's.organisation_id'),
    )
    .selectAll('s')
    .select('o.name as organisation')
    .where('s.system_id', '=', systemId)
    .where('s.ended_at', 'is', null)
    .orderBy('s.service_id')
    .execute()
  const lines = await tx
    .selectFrom('capacity.line')
    .select(['line_id', 'service_id', 'zone', 'weekdays', 'band', 'carers', 'words', 'skills'])
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .orderBy('line_id')
    .execute()
  const byService = Map.groupBy(lines, (line) => line.service_id)
  return services.map((row) => ({
    serviceId: row.service_id,
    organisation: row.organisation,
    input: {
      organisationId: row.organisation_id,
      name: row.name,
      kind: row.kind as ServiceKind,
      area: row.area,
      zones: row.zones,
      postcode: row.postcode,
      wardId: row.ward_id,
      places: row.places,
      limits: { ...row.limits, meets: row.limits.meets ?? [] },
      target: row.target,
      fee: row.fee_from === null ? null : { from: row.fee_from, to: row.fee_to ?? row.fee_from },
      contact: row.contact,
      opens: row.opens,
      words: row.words,
    },
    lines: (byService.get(row.service_id) ?? []).map(
      ({ line_id, zone, weekdays, band, carers, words, skills }) => ({
        lineId: line_id,
        line: { zone, weekdays, band: band as LineInput['band'], carers, words, skills },
      }),
    ),
  }))
}

/** The service that a row names, by itself or with its organisation; what is wrong goes to the reader. */
export function serviceNamed(
  read: RowReader,
  known: readonly KnownService[],
  organisation: FilePlaces['organisation'],
): KnownService | undefined {
  const name = read.must('service', 120, 'what the service is called')
  if (!name) return undefined
  const whose = read.cell('organisation')
  const owner = whose ? organisation(whose) : undefined
  const organisationId = typeof owner === 'object' ? owner.id : null
  const found = known.filter(
    ({ input }) => fold(input.name) === fold(name) && (!whose || input.organisationId === organisationId),
  )
  if (found.length > 1)
    read.wrong('organisation', `is empty, and several have a service called ${name}: say whose it is`)
  else if (found.length === 0)
    read.wrong(
      'service',
      `"${name}" is not a service here${whose ? ` of ${whose}` : ''}: check the name, or add it first`,
    )
  return found.length === 1 ? found[0] : undefined
}

/** The line that a row names; a service with one line needs no words for it. */
export function lineNamed(read: RowReader, service: KnownService, wanted: LineInput): KnownLine | undefined {
  const found = service.lines.find(({ line }) => lineKey(line) === lineKey(wanted))
  if (found) return found
  // A file that says nothing of skills names the line by the rest, where only one is so.
  const [alone, another] = service.lines.filter(({ line }) => lineName(line) === lineName(wanted))
  if (alone && !another && skillsKey(wanted.skills) === skillsKey(noSkills)) return alone
  const names = ['line_zone', 'line_days', 'band', 'carers', 'line_words']
  if (service.lines.length === 1 && names.every((name) => !read.cell(name))) return service.lines[0]
  read.wrong(
    'band',
    `and the other columns of the line do not name a line of ${service.input.name}: write them as the ledger's file has them`,
  )
  return undefined
}
