import { z } from 'zod'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'

const contact = z.object({
  name: z.string().trim().min(1, 'Enter their name').max(100, 'The name must be 100 characters or fewer'),
  relationship: z
    .string()
    .trim()
    .min(1, 'Enter who they are, like daughter or neighbour')
    .max(60, 'Use 60 characters or fewer'),
  phone: z
    .string()
    .trim()
    .max(40, 'The telephone number must be 40 characters or fewer')
    .transform((text) => text || null),
  isCarer: z.boolean(),
  ringFirst: z.boolean(),
})

export type SaveContact = {
  by: Viewer
  now: Instant
  personId: string
  /** Absent for a new one. */
  contactId?: string
  contact: z.input<typeof contact>
}

/** Adds or changes somebody to ring. Only one of them is rung first: naming one takes it from the others. */
export async function saveContact(
  tx: Tx,
  { by, personId, contactId, contact: typed }: SaveContact,
): Promise<{ contactId: string } | Refusal> {
  const read = contact.safeParse(typed)
  if (!read.success) {
    const fields = Object.fromEntries(
      read.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
    )
    return refuse('invalid', Object.values(fields)[0] ?? 'Check the details', fields)
  }
  const seen = await tx
    .selectFrom('people.person')
    .select('merged_into')
    .where('system_id', '=', by.systemId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!seen) return refuse('not-found', 'This person is not one you can see')
  const { name, relationship, phone, isCarer, ringFirst } = read.data
  const row = { name, relationship, phone, is_carer: isCarer, ring_first: ringFirst }
  const id = contactId ?? newId()
  if (ringFirst)
    await tx
      .updateTable('people.contact')
      .set({ ring_first: false })
      .where('system_id', '=', by.systemId)
      .where('person_id', '=', personId)
      .where('contact_id', '<>', id)
      .where('ring_first', '=', true)
      .execute()
  if (!contactId) {
    await tx
      .insertInto('people.contact')
      .values({ system_id: by.systemId, contact_id: id, person_id: personId, ...row })
      .execute()
    return { contactId: id }
  }
  const changed = await standing(tx, { by, personId, contactId }).set(row).executeTakeFirst()
  return changed.numUpdatedRows > 0n ? { contactId } : gone
}

export type EndContact = { by: Viewer; now: Instant; personId: string; contactId: string }

/** No longer to be rung; what was known stays in the record. */
export async function endContact(
  tx: Tx,
  { by, now, personId, contactId }: EndContact,
): Promise<{ contactId: string } | Refusal> {
  const changed = await standing(tx, { by, personId, contactId })
    .set({ ended_at: now.toString(), ring_first: false })
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n ? { contactId } : gone
}

const standing = (tx: Tx, { by, personId, contactId }: { by: Viewer; personId: string; contactId: string }) =>
  tx
    .updateTable('people.contact')
    .where('system_id', '=', by.systemId)
    .where('person_id', '=', personId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)

const gone = refuse('not-found', 'This contact is no longer there: open the person again')
