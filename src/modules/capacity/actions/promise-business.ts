import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { type PromiseCounts, promiseCounts } from '../rules/promises.ts'

export type PromiseBusiness = {
  by: Viewer
  now: Instant
  serviceId: string
  counts: string
  aWeek: number | null
  from: LocalDate
  to: LocalDate | null
  words?: string | undefined
}

/** Writes down the least business a service is promised by the week; an earlier promise of the same ends with it. */
export async function promiseBusiness(
  tx: Tx,
  { by, now, serviceId, counts, aWeek, from, to, words }: PromiseBusiness,
): Promise<{ promiseId: string } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'change services'))
    return refuse('not-allowed', 'The hub and the administrator write what was promised')
  const fields: Record<string, string> = {}
  const chosen = promiseCounts.find((one) => one === counts)
  if (!chosen) fields.counts = 'Choose hours of care or new starts'
  if (!aWeek || !Number.isInteger(aWeek) || aWeek < 1 || aWeek > 10_000)
    fields.a_week = 'Enter a whole number a week, from 1 to 10000'
  if (to && daysBetween(from, to) < 0) fields.to = 'The last day must not be before the first'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'The promise is not complete', fields)
  const service = await tx
    .selectFrom('capacity.service')
    .select('service_id')
    .where('system_id', '=', by.systemId)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!service) return refuse('not-found', 'There is no such service in use')
  await endEarlier(tx, { by, now, serviceId, counts: chosen! })
  const promiseId = newId()
  await tx
    .insertInto('capacity.promise')
    .values({
      system_id: by.systemId,
      promise_id: promiseId,
      service_id: serviceId,
      counts: chosen!,
      a_week: aWeek!,
      from_date: from.toString(),
      to_date: to?.toString() ?? null,
      words: words?.trim().slice(0, 500) || null,
      written_at: now.toString(),
    })
    .execute()
  return { promiseId }
}

const endEarlier = (
  tx: Tx,
  { by, now, serviceId, counts }: { by: Viewer; now: Instant; serviceId: string; counts: PromiseCounts },
) =>
  tx
    .updateTable('capacity.promise')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('service_id', '=', serviceId)
    .where('counts', '=', counts)
    .where('ended_at', 'is', null)
    .execute()

/** A promise no longer holds, or holds again. */
export async function endPromise(
  tx: Tx,
  {
    by,
    now,
    promiseId,
    over,
  }: { by: Viewer; now: Instant; promiseId: string; over: 'ended' | 'holds again' },
): Promise<{ serviceId: string } | Refusal> {
  if (!mayDo(by, 'change services'))
    return refuse('not-allowed', 'The hub and the administrator write what was promised')
  const changed = await tx
    .updateTable('capacity.promise')
    .set({ ended_at: over === 'ended' ? now.toString() : null })
    .where('system_id', '=', by.systemId)
    .where('promise_id', '=', promiseId)
    .where('ended_at', over === 'ended' ? 'is' : 'is not', null)
    .returning('service_id')
    .executeTakeFirst()
  return changed
    ? { serviceId: changed.service_id }
    : refuse('not-found', 'There is no such promise, or somebody changed it meanwhile')
}
