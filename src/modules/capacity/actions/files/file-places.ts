import type { Tx } from '../../../../platform/db/tx.ts'
import { fold } from '../../rules/files/read-row.ts'

/** Undefined where none has the name; 'several' where more than one has. */
type Named = { id: string } | 'several' | undefined

export type FilePlaces = {
  /** By name, short name or ODS code. */
  organisation: (typed: string) => Named
  organisationNames: string[]
  ward: (site: string | null, ward: string) => Named
  wardNames: string[]
  wardById: Map<string, { site: string; ward: string }>
}

/** Organisations and wards of a place by the names a file gives them; capitals and spaces do not matter. */
export async function filePlaces(tx: Tx, systemId: string): Promise<FilePlaces> {
  const organisations = await tx
    .selectFrom('access.organisation')
    .select(['organisation_id', 'name', 'short_name', 'ods_code'])
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  const wards = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as s', (on) =>
      on.onRef('s.system_id', '=', 'w.system_id').onRef('s.site_id', '=', 'w.site_id'),
    )
    .select(['w.ward_id', 'w.name', 's.name as site', 's.short_name'])
    .where('w.system_id', '=', systemId)
    .where('w.ended_at', 'is', null)
    .orderBy('w.name')
    .execute()
  const only = ([id, ...others]: string[]): Named =>
    id === undefined ? undefined : others.some((other) => other !== id) ? 'several' : { id }
  return {
    organisation: (typed) =>
      only(
        organisations
          .filter((one) => [one.name, one.short_name, one.ods_code ?? ''].map(fold).includes(fold(typed)))
          .map((one) => one.organisation_id),
      ),
    organisationNames: organisations.map((one) => one.name),
    ward: (site, ward) =>
      only(
        wards
          .filter(
            (one) =>
              fold(one.name) === fold(ward) &&
              (!site || [one.site, one.short_name].map(fold).includes(fold(site))),
          )
          .map((one) => one.ward_id),
      ),
    wardNames: wards.map((one) => one.name),
    wardById: new Map(wards.map((one) => [one.ward_id, { site: one.site, ward: one.name }])),
  }
}

/** "use one of A, B and 12 more" */
export const oneOfWords = (names: readonly string[]): string => {
  const shown = names.slice(0, 20)
  const more = names.length - shown.length
  return names.length === 0
    ? 'there is none yet'
    : `use one of ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
