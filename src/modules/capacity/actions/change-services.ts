import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { lockSaidFree } from '../queries/said-free.ts'
import { lineRow, serviceRow } from '../rows.ts'
import { type LineInput, lineKey, type ServiceInput, wholeLine } from '../rules/service-input.ts'
import { fewerThanFree } from '../rules/within-places.ts'

export const mayChange = (by: Viewer): Refusal | null =>
  by.role === 'service' || mayDo(by, 'change services')
    ? null
    : refuse('not-allowed', 'Only the hub and administrators change services')

/** Adds a service with its lines; without any it has one, the whole of it. */
export async function addService(
  tx: Tx,
  { by, input, lines = [wholeLine] }: { by: Viewer; input: ServiceInput; lines?: readonly LineInput[] },
): Promise<{ serviceId: string } | Refusal> {
  const no = mayChange(by) ?? (await clash(tx, by, input, null))
  if (no) return no
  const serviceId = newId()
  const written = await writing(() =>
    tx
      .insertInto('capacity.service')
      .values({ system_id: by.systemId, service_id: serviceId, ...serviceRow(input) })
      .execute(),
  )
  if (isRefusal(written)) return written
  await tx
    .insertInto('capacity.line')
    .values(lines.map((line) => lineRow(by, serviceId, newId(), line)))
    .execute()
  return { serviceId }
}

export async function changeService(
  tx: Tx,
  { by, serviceId, input }: { by: Viewer; serviceId: string; input: ServiceInput },
): Promise<{ serviceId: string } | Refusal> {
  const no =
    mayChange(by) ?? (await clash(tx, by, input, serviceId)) ?? (await tooFew(tx, by, input, serviceId))
  if (no) return no
  const changed = await writing(() =>
    tx
      .updateTable('capacity.service')
      .set(serviceRow(input))
      .where('system_id', '=', by.systemId)
      .where('service_id', '=', serviceId)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )
  if (isRefusal(changed)) return changed
  return changed.numUpdatedRows > 0n ? { serviceId } : refuse('not-found', 'There is no such service in use')
}

async function tooFew(tx: Tx, by: Viewer, input: ServiceInput, serviceId: string): Promise<Refusal | null> {
  const [standing] = await lockSaidFree(tx, by.systemId, { serviceIds: [serviceId] })
  const why = standing && fewerThanFree(input, [...standing.left.values()])
  return why ? refuse('invalid', `The number of places ${why}`, { places: `This ${why}` }) : null
}

/** From here on it offers nothing; what was said and who was placed stay on record. */
export async function endService(
  tx: Tx,
  { by, now, serviceId }: { by: Viewer; now: Instant; serviceId: string },
): Promise<{ serviceId: string } | Refusal> {
  const no = mayChange(by)
  if (no) return no
  const ended = await tx
    .updateTable('capacity.service')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n ? { serviceId } : refuse('not-found', 'There is no such service in use')
}

/** Undoes an ending. Refuses where another service has its name or its ward by now. */
export async function reopenService(
  tx: Tx,
  { by, serviceId }: { by: Viewer; serviceId: string },
): Promise<{ serviceId: string } | Refusal> {
  const no = mayChange(by)
  if (no) return no
  const changed = await writing(() =>
    tx
      .updateTable('capacity.service')
      .set({ ended_at: null })
      .where('system_id', '=', by.systemId)
      .where('service_id', '=', serviceId)
      .where('ended_at', 'is not', null)
      .executeTakeFirst(),
  )
  if (isRefusal(changed)) return changed
  return changed.numUpdatedRows > 0n
    ? { serviceId }
    : refuse('not-found', 'There is no such service that has ended')
}

/** Adds something of a service that can be free by itself. Refuses a second line that says the same. */
export async function addLine(
  tx: Tx,
  { by, serviceId, line }: { by: Viewer; serviceId: string; line: LineInput },
): Promise<{ lineId: string } | Refusal> {
  const no = mayChange(by)
  if (no) return no
  const service = await tx
    .selectFrom('capacity.service')
    .select(['service_id', 'ward_id'])
    .where('system_id', '=', by.systemId)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!service) return refuse('not-found', 'There is no such service in use')
  // Every line without a figure of its own would count the whole ward again.
  if (service.ward_id)
    return refuse(
      'conflict',
      'The beds of a ward are counted together, so such a service has one line. For other beds add another service',
      { words: 'A service of a ward has one line' },
    )
  const there = await linesOf(tx, by, serviceId)
  if (there.some((one) => lineKey(one) === lineKey(line)))
    return refuse('conflict', 'The service has this line already', {
      words: 'The service has this line already',
    })
  const lineId = newId()
  await tx
    .insertInto('capacity.line')
    .values(lineRow(by, serviceId, lineId, line))
    .execute()
  return { lineId }
}

/** A line is no longer offered. A service keeps at least one: to end all of it, end the service. */
export async function endLine(
  tx: Tx,
  { by, now, lineId }: { by: Viewer; now: Instant; lineId: string },
): Promise<{ serviceId: string } | Refusal> {
  const no = mayChange(by)
  if (no) return no
  const serviceId = await serviceOfLine(tx, by, lineId)
  if (isRefusal(serviceId)) return serviceId
  if ((await linesOf(tx, by, serviceId)).length < 2)
    return refuse(
      'conflict',
      'It is the only line of the service. End the service, or add another line first',
    )
  await tx
    .updateTable('capacity.line')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('line_id', '=', lineId)
    .execute()
  return { serviceId }
}

/** The service of a line in use, whose row is locked until the end of the transaction. */
export async function serviceOfLine(tx: Tx, by: Viewer, lineId: string): Promise<string | Refusal> {
  const line = await tx
    .selectFrom('capacity.line')
    .select('service_id')
    .where('system_id', '=', by.systemId)
    .where('line_id', '=', lineId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!line) return refuse('not-found', 'There is no such line in use')
  return line.service_id
}

export const linesOf = (tx: Tx, by: Viewer, serviceId: string) =>
  tx
    .selectFrom('capacity.line')
    .select(['line_id as lineId', 'zone', 'weekdays', 'band', 'carers', 'words', 'skills'])
    .where('system_id', '=', by.systemId)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .execute() as Promise<(LineInput & { lineId: string })[]>

/** Another service that has the name or the ward already; said beside the field. */
async function clash(
  tx: Tx,
  by: Viewer,
  { organisationId, name, wardId }: ServiceInput,
  except: string | null,
): Promise<Refusal | null> {
  const others = await tx
    .selectFrom('capacity.service')
    .select(['organisation_id', 'name', 'ward_id'])
    .where('system_id', '=', by.systemId)
    .where('ended_at', 'is', null)
    .$if(except !== null, (q) => q.where('service_id', '!=', except!))
    .where((e) =>
      e.or([
        e.and([
          e('organisation_id', '=', organisationId),
          e(e.fn<string>('lower', ['name']), '=', name.toLowerCase()),
        ]),
        ...(wardId ? [e('ward_id', '=', wardId)] : []),
      ]),
    )
    .execute()
  if (others.length === 0) return null
  const named = others.some(
    (one) => one.organisation_id === organisationId && one.name.toLowerCase() === name.toLowerCase(),
  )
  return named
    ? refuse('conflict', sameName, { name: sameName })
    : refuse('conflict', sameWard, { wardId: sameWard })
}

const sameName = 'This organisation has a service of this name already'
const sameWard = 'Another service has the beds of this ward already'

/** What the database refuses where two write at once. The transaction is over then: no field, and no further question. */
async function writing<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    const seen = violation(error)
    if (seen && 'unique' in seen)
      return refuse('conflict', seen.unique === 'one_service_per_ward' ? sameWard : sameName)
    if ((error as { code?: string }).code === '23503')
      return refuse('invalid', 'The organisation or the ward is not known here')
    throw error
  }
}
