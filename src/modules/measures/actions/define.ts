import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { versionsOf } from '../queries/definitions.ts'
import type { Definition } from '../rules/model.ts'
import { type DefinitionInput, readDefinition } from '../rules/read-definition.ts'

/**
 * Adds a measure of this place's own, or a new version of any. Nothing is edited: earlier versions stay.
 * @param key the measure that gets a new version; null for a new measure, whose key is typed
 */
export async function define(
  tx: Tx,
  { by, now, key, typed }: { by: Viewer; now: Instant; key: string | null; typed: Record<string, string> },
): Promise<{ key: string; version: number } | Refusal> {
  const no = mayDefine(by)
  if (no) return no
  const versions = await versionsOf(tx, by.systemId)
  const own = key === null ? null : versions.get(key)
  if (own === undefined) return refuse('not-found', 'There is no such measure: choose one of the register')
  const was = own?.at(-1) ?? null
  const read = readDefinition(typed, { was, taken: new Set(versions.keys()) })
  if ('refused' in read) return read
  return insertDefinition(tx, { by, now, put: read, was })
}

export const mayDefine = (by: Viewer): Refusal | null =>
  by.role === 'service' || mayDo(by, 'define measures')
    ? null
    : refuse('not-allowed', 'Your role does not define measures')

/** A definition that was read, as the next version after the one that holds. */
export async function insertDefinition(
  tx: Tx,
  { by, now, put, was }: { by: Viewer; now: Instant; put: DefinitionInput; was: Definition | null },
): Promise<{ key: string; version: number }> {
  const version = (was?.version ?? 0) + 1
  const { how, ...words } = put
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
  return { key: put.key, version }
}
