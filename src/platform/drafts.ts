import type { Tx } from './db/tx.ts'
import type { Viewer } from './db/viewer.ts'

/** What a viewer typed in a form and has not sent; null when there is nothing. */
export async function draftOf(tx: Tx, viewer: Viewer, form: string): Promise<Record<string, string> | null> {
  if (!viewer.userId) return null
  const row = await tx
    .selectFrom('platform.draft')
    .select('fields')
    .where('form', '=', form)
    .executeTakeFirst()
  return row ? (row.fields as Record<string, string>) : null
}

export async function keepDraft(
  tx: Tx,
  viewer: Viewer & { userId: string },
  form: string,
  fields: Record<string, string>,
): Promise<void> {
  const row = { system_id: viewer.systemId, user_id: viewer.userId, form, fields: JSON.stringify(fields) }
  await tx
    .insertInto('platform.draft')
    .values(row)
    .onConflict((c) =>
      c.columns(['system_id', 'user_id', 'form']).doUpdateSet({ fields: row.fields, saved_at: new Date() }),
    )
    .execute()
}

export async function dropDraft(tx: Tx, viewer: Viewer, form: string): Promise<void> {
  if (viewer.userId) await tx.deleteFrom('platform.draft').where('form', '=', form).execute()
}
