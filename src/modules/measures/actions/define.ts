import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { versionsOf } from '../queries/definitions.ts'
import { readDefinition } from '../rules/read-definition.ts'

/**
 * Adds a measure of this place's own, or a new version of any. Nothing is edited: earlier versions stay.
 * @param key the measure that gets a new version; null for a new measure, whose key is typed
 */
export async function define(
  tx: Tx,
  { by, now, key, typed }: { by: Viewer; now: Instant; key: string | null; typed: Record<string, string> },
): Promise<{ key: string; version: number } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'define measures'))
    return refuse('not-allowed', 'Your role does not define measures')
  const versions = await versionsOf(tx, by.systemId)
  const own = key === null ? null : versions.get(key)
  if (own === undefined) return refuse('not-found', 'There is no such measure: choose one of the register')
  const read = readDefinition(typed, { key, taken: new Set(versions.keys()) })
  if ('refused' in read) return read
  const version = (own?.at(-1)?.version ?? 0) + 1
  const { how, ...words } = read
  await tx
    .insertInto('measures.definition')
    .values({
      system_id: by.systemId,
      definition_id: newId(),
      ...words,
      how: JSON.stringify(how),
      version,
      since: version === 1 ? null : dateOf(now).toString(),
      made_at: now.toString(),
    })
    .execute()
  return { key: read.key, version }
}
