import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { holdsNhsNumber, isAddress } from '../../../platform/mail.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Circulation } from '../rules/circulation-due.ts'
import { maySend } from './bulletin-send.ts'

export type CirculationInput = Pick<Circulation, 'name' | 'kind' | 'addresses' | 'at' | 'weekdays'>
export type SaveCirculation = {
  by: Viewer
  now: Instant
  list: CirculationInput
  /** Which list is changed; a new one where it is left out. */
  circulationId?: string
}

const mostAddresses = 200

/** Adds a circulation list or changes one. */
export async function saveCirculation(
  tx: Tx,
  { by, now, list, circulationId }: SaveCirculation,
): Promise<{ circulationId: string } | Refusal> {
  const wrong = whatIsWrong(by, list)
  if (wrong) return wrong
  const values = {
    name: list.name,
    kind: list.kind,
    addresses: [...list.addresses],
    at: list.at.toString({ smallestUnit: 'minute' }),
    weekdays: [...list.weekdays],
  }
  if (circulationId === undefined) {
    const id = newId()
    await tx
      .insertInto('capacity.circulation')
      .values({ system_id: by.systemId, circulation_id: id, ...values, made_at: now.toString() })
      .execute()
    return { circulationId: id }
  }
  const changed = await tx
    .updateTable('capacity.circulation')
    .set(values)
    .where('system_id', '=', by.systemId)
    .where('circulation_id', '=', circulationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? noList() : { circulationId }
}

/** Ends a list, or takes that back. What it was sent stays. */
export async function endCirculation(
  tx: Tx,
  asked: { by: Viewer; now: Instant; circulationId: string; over: 'ended' | 'in use again' },
): Promise<{ name: string } | Refusal> {
  const { by, now, circulationId, over } = asked
  if (!maySend(by)) return notAllowed()
  const row = await tx
    .updateTable('capacity.circulation')
    .set({ ended_at: over === 'ended' ? now.toString() : null })
    .where('system_id', '=', by.systemId)
    .where('circulation_id', '=', circulationId)
    .where('ended_at', over === 'ended' ? 'is' : 'is not', null)
    .returning('name')
    .executeTakeFirst()
  return row ?? noList()
}

const noList = () => refuse('not-found', 'There is no such circulation list')
const notAllowed = () => refuse('not-allowed', 'The hub and the administrator say who is sent the summary')

function whatIsWrong(by: Viewer, { name, addresses, weekdays }: CirculationInput): Refusal | null {
  if (!maySend(by)) return notAllowed()
  const fields: Record<string, string> = {}
  if (name.length === 0 || name.length > 120) fields.name = 'Enter a name of at most 120 characters'
  if (holdsNhsNumber(name)) fields.name = 'A name must not hold an NHS number'
  const bad = addresses.filter((one) => !isAddress(one))
  if (bad.length > 0)
    fields.addresses = `${bad.length === 1 ? 'This is no e-mail address' : 'These are no e-mail addresses'}: ${shortList(bad)}`
  if (addresses.length === 0) fields.addresses = 'Enter at least one e-mail address'
  if (addresses.length > mostAddresses) fields.addresses = `Enter at most ${mostAddresses} addresses`
  if (weekdays.length === 0) fields.weekdays = 'Choose at least one day of the week'
  return Object.keys(fields).length > 0 ? refuse('invalid', 'The list is not complete', fields) : null
}

/** The first five, and how many more. */
const shortList = (texts: readonly string[]): string =>
  [...texts.slice(0, 5), ...(texts.length > 5 ? [`and ${texts.length - 5} more`] : [])].join(', ')
