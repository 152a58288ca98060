import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { bedsBy } from '../queries/places.ts'
import { named } from '../rules/check-beds.ts'
import type { WardKind } from '../rules/closure-reasons.ts'
import { lockBeds } from '../store.ts'

type Asked = { by: Viewer; now: Instant }

/** A place with wards: a hospital, a community hospital, a home with intermediate-care beds. */
export async function addSite(
  tx: Tx,
  asked: Asked & { organisationId: string; name: string; shortName: string; odsCode?: string },
): Promise<{ siteId: string } | Refusal> {
  const siteId = newId()
  const row = {
    organisation_id: asked.organisationId,
    short_name: asked.shortName.trim(),
    ods_code: asked.odsCode?.trim() || null,
  }
  return added(asked.name, 'site', { siteId }, (name) =>
    tx
      .insertInto('stays.site')
      .values({ system_id: asked.by.systemId, site_id: siteId, name, ...row })
      .execute(),
  )
}

export async function addWard(
  tx: Tx,
  asked: Asked & { siteId: string; name: string; kind: WardKind; specialty?: string },
): Promise<{ wardId: string } | Refusal> {
  const wardId = newId()
  const row = { site_id: asked.siteId, kind: asked.kind, specialty: asked.specialty?.trim() || null }
  return added(asked.name, 'ward', { wardId }, (name) =>
    tx
      .insertInto('stays.ward')
      .values({ system_id: asked.by.systemId, ward_id: wardId, name, ...row })
      .execute(),
  )
}

/** A bed at the end of its ward's order, unless a place in the order is given. */
export async function addBed(
  tx: Tx,
  asked: Asked & { wardId: string; name: string; placeInWard?: number },
): Promise<{ bedId: string } | Refusal> {
  const bedId = newId()
  const last = await tx
    .selectFrom('stays.bed')
    .select((e) => e.fn.max('place_in_ward').as('place'))
    .where('system_id', '=', asked.by.systemId)
    .where('ward_id', '=', asked.wardId)
    .executeTakeFirst()
  const place_in_ward = asked.placeInWard ?? (last?.place ?? 0) + 1
  return added(asked.name, 'bed', { bedId }, (name) =>
    tx
      .insertInto('stays.bed')
      .values({ system_id: asked.by.systemId, bed_id: bedId, ward_id: asked.wardId, name, place_in_ward })
      .execute(),
  )
}

/** A bed that is gone for good. Its past stays readable. */
export async function endBed(
  tx: Tx,
  { by, now, bedId }: Asked & { bedId: string },
): Promise<{ bedId: string } | Refusal> {
  await lockBeds(tx, by, [bedId])
  const bed = (await bedsBy(tx, by.systemId, [bedId])).get(bedId)
  if (!bed || bed.ended) return refuse('not-found', 'This bed is no longer there: open the ward again')
  if (bed.occupied) return refuse('conflict', `${named(bed)} has someone in it: move them first`)
  const ended = await tx
    .updateTable('stays.bed')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('bed_id', '=', bedId)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n ? { bedId } : notAllowed
}

const notAllowed = refuse('not-allowed', 'Changing wards and beds is for the administrator')

async function added<T>(
  typed: string,
  what: string,
  answer: T,
  insert: (name: string) => Promise<unknown>,
): Promise<T | Refusal> {
  const name = typed.trim()
  if (!name || name.length > 100)
    return refuse('invalid', `Enter a name of up to 100 characters for the ${what}`, {
      name: 'Enter a name of up to 100 characters',
    })
  try {
    await insert(name)
    return answer
  } catch (error) {
    const broken = violation(error)
    if (!broken) throw error
    if ('forbidden' in broken) return notAllowed
    return refuse('conflict', `There is a ${what} called ${name} already: choose another name`, {
      name: `There is a ${what} called ${name} already`,
    })
  }
}
