import type { Tx } from '../../../platform/db/tx.ts'
import { organisations } from '../../access/index.ts'
import { listNamed } from '../../delays/index.ts'
import { awaitsList } from '../../discharge/index.ts'
import { missingKeyWords } from '../../placements/index.ts'
import { ageBands, notRecorded } from '../rules/item.ts'
import type { Names } from '../rules/read-figures.ts'
import type { Cut, Slice } from '../rules/series.ts'

export type SliceNames = {
  /** "Salisbury NHS Foundation Trust" */
  nameOf: (slice: Slice) => string
  /** Every part a cut can have here, by name. */
  partsOf: (by: Cut) => { key: string; name: string }[]
  /** By the name a file gives it. */
  read: Names
}

/** Delayed days by the national rule are cut by its codes, our own nights by what was awaited, unmet need by what was missing. */
const reasons = [
  ...listNamed('dtoc-reasons').items.map(({ code, label }) => ({
    key: code,
    name: `${code}: ${label}`,
    also: [label],
  })),
  ...awaitsList.map(({ code, plain }) => ({
    key: code as string,
    name: plain as string,
    also: [] as string[],
  })),
]

type Named = { key: string; name: string; also: string[] }
const careTrusts: readonly string[] = ['hospital trust', 'mental health trust', 'community provider']

/** What the parts of a place are called. Three questions. */
export async function sliceNames(tx: Tx, systemId: string): Promise<SliceNames> {
  const all = await organisations(tx)
  const sites = await tx
    .selectFrom('stays.site')
    .select(['site_id', 'name', 'short_name', 'organisation_id'])
    .where('system_id', '=', systemId)
    .orderBy('name')
    .execute()
  const services = await tx
    .selectFrom('capacity.service')
    .select(['service_id', 'name', 'area'])
    .where('system_id', '=', systemId)
    .orderBy('name')
    .execute()
  const organisation = all.map(({ organisationId, name, shortName, odsCode }) => ({
    key: organisationId,
    name,
    also: [shortName, odsCode ?? ''],
  }))
  const trusts = new Set(
    all.filter(({ kind }) => careTrusts.includes(kind)).map(({ organisationId }) => organisationId),
  )
  const hospitals = new Set(sites.map(({ organisation_id }) => organisation_id))
  const councils = new Set(
    all.filter(({ kind }) => kind === 'council').map(({ organisationId }) => organisationId),
  )
  // A trust of which nobody lies in a bed here: files speak of it.
  const withoutSites = organisation.filter(({ key }) => trusts.has(key))
  const plainParts = (names: readonly string[]) =>
    [...new Set(names)].sort().map((name) => ({ key: name, name, also: [] as string[] }))
  const parts: Record<Cut, Named[]> = {
    trust: organisation.filter(({ key }) => hospitals.has(key)),
    council: organisation.filter(({ key }) => councils.has(key)),
    organisation,
    site: sites.map(({ site_id, name, short_name }) => ({ key: site_id, name, also: [short_name] })),
    service: services.map(({ service_id, name }) => ({ key: service_id, name, also: [] })),
    area: plainParts(services.flatMap(({ area }) => area ?? [])),
    reason: reasons,
    'age band': ageBands.map((name) => ({ key: name, name, also: [] })),
  }
  const named = new Map(
    Object.entries(parts).flatMap(([by, own]) => own.map(({ key, name }) => [`${by}|${key}`, name] as const)),
  )
  return {
    nameOf: (slice) => {
      if (slice.by === 'whole') return 'The whole place'
      if (slice.key === notRecorded) return notRecorded
      // A trust without a hospital here is an organisation all the same.
      const own = named.get(`${slice.by}|${slice.key}`) ?? named.get(`organisation|${slice.key}`)
      if (own || slice.by !== 'reason') return own ?? slice.key
      return missingKeyWords(slice.key, (id) => named.get(`organisation|${id}`) ?? id) ?? slice.key
    },
    partsOf: (by) => parts[by].map(({ key, name }) => ({ key, name })),
    read: (by, typed) => {
      const isTyped = ({ key, name, also }: Named) => [key, name, ...also].some((one) => same(one, typed))
      const here = parts[by].filter(isTyped)
      const found = here.length === 0 && by === 'trust' ? withoutSites.filter(isTyped) : here
      const known = parts[by].map(({ name }) => name)
      // A reason is whatever the file's edition calls it, and an area may be one that no service is in yet.
      if (found.length === 0 && (by === 'reason' || by === 'area')) return { key: typed.trim() }
      if (found.length === 1) return { key: found[0]!.key }
      return {
        remedy:
          found.length > 1
            ? `"${typed}" is the name of several: give the full name`
            : `"${typed}" is no ${by} here: ${known.length > 0 ? `use one of ${known.slice(0, 20).join(', ')}${known.length > 20 ? ` and ${known.length - 20} more` : ''}` : 'there is none yet'}`,
      }
    },
  }
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase() && a.trim() !== ''
