import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'

export type Contact = {
  contactId: string
  name: string
  relationship: string
  phone: string | null
  isCarer: boolean
  ringFirst: boolean
}

/** Who to ring, whoever is rung first at the top. */
export async function contactsOf(tx: Tx, viewer: Viewer, personId: string): Promise<Contact[]> {
  const rows = await tx
    .selectFrom('people.contact')
    .select(['contact_id', 'name', 'relationship', 'phone', 'is_carer', 'ring_first'])
    .where('system_id', '=', viewer.systemId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('ring_first', 'desc')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    contactId: row.contact_id,
    name: row.name,
    relationship: row.relationship,
    phone: row.phone,
    isCarer: row.is_carer,
    ringFirst: row.ring_first,
  }))
}
