import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { outwardOf } from '../../people/index.ts'
import type { Band } from '../rules/bands.ts'
import type { ServiceKind } from '../rules/kinds.ts'
import type { Limits } from '../rules/limits.ts'
import type { Figure, FigureSource, Line, Service } from '../rules/model.ts'
import type { Skills } from '../rules/skills.ts'

export type ServicesAsked = {
  systemId: string
  now: Instant
  serviceIds?: readonly string[]
  organisationId?: string
  /** Where they are known already. */
  districts?: ReadonlyMap<string, District>
}

/** Services in use with what is free of each, by kind and name. Everyone of a place may ask: it names nobody. */
export async function services(tx: Tx, asked: ServicesAsked): Promise<Service[]> {
  const { systemId, serviceIds, organisationId } = asked
  const only = sql`${serviceIds ? sql`and s.service_id = any(${[...serviceIds]}::uuid[])` : sql``}
    ${organisationId ? sql`and s.organisation_id = ${organisationId}` : sql``}`
  const { rows } = await sql<ServiceRow>`
    select s.*, o.name as organisation, e.counted, e.taken_beds,
      coalesce(l.lines, '[]') as lines
    from capacity.service s
    join access.organisation o on o.system_id = s.system_id and o.organisation_id = s.organisation_id
    left join lateral (
      select json_agg(json_build_object('lineId', l.line_id, 'zone', l.zone, 'weekdays', l.weekdays, 'band', l.band,
        'carers', l.carers, 'words', l.words, 'skills', l.skills, 'figureId', f.figure_id, 'free', f.free, 'saidAt', f.said_at,
        'source', f.source, 'saidBy', f.said_by, 'taken', (select count(*) from capacity.taken t
          where t.system_id = l.system_id and t.figure_id = f.figure_id))
        order by l.zone nulls first, l.band, l.carers, l.line_id) as lines
      from capacity.line l
      left join capacity.standing f on f.system_id = l.system_id and f.line_id = l.line_id
      where l.system_id = s.system_id and l.service_id = s.service_id and l.ended_at is null
    ) l on true
    left join lateral (
      select count(*)::int as counted, count(*) filter (where b.bed_id in
        (select t.bed_id from capacity.taken t where t.system_id = s.system_id and t.bed_id is not null))::int as taken_beds
      from stays.bed b
      where s.ward_id is not null and b.system_id = s.system_id and b.ward_id = s.ward_id and b.ended_at is null
        and b.bed_id not in (select stays.occupied_beds())
        and not exists (select from stays.bed_closure c
          where c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null)
    ) e on s.ward_id is not null
    where s.system_id = ${systemId} and s.ended_at is null ${only}
    order by s.kind, s.name, s.service_id`.execute(tx)
  const points = asked.districts ?? (await districtPoints(tx, systemId))
  return rows.map((row) => serviceOf(row, asked.now, points))
}

/** One service, ended ones not included. */
export async function service(
  tx: Tx,
  asked: ServicesAsked & { serviceId: string },
): Promise<Service | undefined> {
  const [one] = await services(tx, { ...asked, serviceIds: [asked.serviceId] })
  return one
}

/** Where each postcode district lies, and its zone. */
export async function districtPoints(tx: Tx, systemId: string): Promise<Map<string, District>> {
  const rows = await tx
    .selectFrom('capacity.district')
    .selectAll()
    .where('system_id', '=', systemId)
    .execute()
  return new Map(
    rows.map(({ outward, zone, area, easting, northing }) => [
      outward,
      { zone, area, point: easting === null || northing === null ? null : { easting, northing } },
    ]),
  )
}

export type District = {
  zone: string | null
  area: string | null
  point: { easting: number; northing: number } | null
}

type LineRow = {
  lineId: string
  zone: string | null
  weekdays: number[]
  band: Band | null
  carers: number | null
  words: string | null
  skills: Skills
  figureId: string | null
  free: number
  saidAt: string
  source: FigureSource
  saidBy: string | null
  taken: number
}
type ServiceRow = {
  service_id: string
  organisation_id: string
  organisation: string
  name: string
  kind: ServiceKind
  area: string | null
  zones: string[]
  postcode: string | null
  ward_id: string | null
  places: number | null
  limits: Limits
  target: number | null
  fee_from: number | null
  fee_to: number | null
  contact: Service['contact']
  opens: Service['opens']
  words: string | null
  counted: number | null
  taken_beds: number | null
  lines: LineRow[]
}

function serviceOf(row: ServiceRow, now: Instant, points: ReadonlyMap<string, District>): Service {
  const counted = row.ward_id === null ? null : (row.counted ?? 0) - (row.taken_beds ?? 0)
  return {
    serviceId: row.service_id,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    name: row.name,
    kind: row.kind,
    area: row.area,
    zones: row.zones,
    postcode: row.postcode,
    point: (row.postcode && points.get(outwardOf(row.postcode))?.point) || null,
    wardId: row.ward_id,
    places: row.places,
    limits: { ...row.limits, meets: row.limits.meets ?? [] },
    target: row.target,
    fee: row.fee_from === null ? null : { from: row.fee_from, to: row.fee_to ?? row.fee_from },
    contact: row.contact,
    opens: row.opens,
    words: row.words,
    counted,
    lines: row.lines.map((line) => lineOf(line, row, counted, now)),
  }
}

function lineOf(line: LineRow, row: ServiceRow, counted: number | null, now: Instant): Line {
  const { lineId, zone, weekdays, band, carers, words, skills } = line
  return {
    lineId,
    zone,
    weekdays,
    band,
    carers,
    words,
    skills,
    figure: figureOf(line, row, counted, now),
  }
}

function figureOf(line: LineRow, row: ServiceRow, counted: number | null, now: Instant): Figure | null {
  if (line.figureId)
    return {
      figureId: line.figureId,
      free: line.free,
      left: Math.max(0, line.free - Number(line.taken)),
      saidAt: instantOf(line.saidAt),
      source: line.source,
      saidBy: line.saidBy,
    }
  if (counted === null) return null
  return {
    figureId: null,
    free: row.counted ?? 0,
    left: counted,
    saidAt: now,
    source: 'counted',
    saidBy: null,
  }
}
