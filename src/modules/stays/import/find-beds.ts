import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { bedsBy, wardsBy } from '../queries/places.ts'
import type { BedPlace, WardPlace } from '../rules/check-beds.ts'
import type { ImportRow, Problem } from './read-row.ts'

export type WardAndBed = { ward: WardPlace; bed: BedPlace | null }

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** The wards and beds of an organisation by the names a file gives them; case and spaces do not matter. */
export async function bedFinder(
  tx: Tx,
  by: Viewer,
  organisationId: string,
): Promise<(row: ImportRow) => WardAndBed | Problem> {
  const sites = await tx
    .selectFrom('stays.site')
    .select(['site_id', 'name', 'short_name'])
    .where('system_id', '=', by.systemId)
    .where('organisation_id', '=', organisationId)
    .execute()
  const siteIds = sites.map((site) => site.site_id)
  const wardIds =
    siteIds.length === 0
      ? []
      : await tx
          .selectFrom('stays.ward')
          .select('ward_id')
          .where('system_id', '=', by.systemId)
          .where('site_id', 'in', siteIds)
          .execute()
  const wards = await wardsBy(
    tx,
    by.systemId,
    wardIds.map((ward) => ward.ward_id),
  )
  const bedIds =
    wards.size === 0
      ? []
      : await tx
          .selectFrom('stays.bed')
          .select('bed_id')
          .where('system_id', '=', by.systemId)
          .where('ward_id', 'in', [...wards.keys()])
          .execute()
  const beds = await bedsBy(
    tx,
    by.systemId,
    bedIds.map((bed) => bed.bed_id),
  )
  const bedByName = new Map([...beds.values()].map((bed) => [`${bed.wardId} ${plain(bed.name)}`, bed]))
  return (row) => {
    const no = (column: Problem['column'], problem: string): Problem => ({ line: row.line, column, problem })
    const site = row.site
      ? sites.find((one) => [plain(one.name), plain(one.short_name)].includes(plain(row.site ?? '')))
      : undefined
    if (row.site && !site)
      return no(
        'site',
        `is not a site of this organisation: use one of ${sites.map((one) => one.name).join(', ') || '(it has none)'}`,
      )
    const found = [...wards.values()].filter(
      (ward) => plain(ward.name) === plain(row.ward) && (!site || ward.siteId === site.site_id),
    )
    const [ward, second] = found
    if (!ward)
      return no(
        'ward',
        `is not a ward here: use one of ${list([...wards.values()].filter((one) => !site || one.siteId === site.site_id).map((one) => one.name))}`,
      )
    if (second) return no('site', 'is empty, and several sites have a ward of this name: name the site')
    const bed = row.bed ? bedByName.get(`${ward.wardId} ${plain(row.bed)}`) : null
    if (bed === undefined)
      return no(
        'bed',
        `is not a bed on ${ward.name}: use one of ${list([...beds.values()].filter((one) => one.wardId === ward.wardId).map((one) => one.name))}, or leave it empty for "without a bed"`,
      )
    return { ward, bed }
  }
}

const list = (names: string[]) =>
  names.length > 40
    ? `${names.slice(0, 40).join(', ')} and ${names.length - 40} more`
    : names.join(', ') || '(there are none)'
