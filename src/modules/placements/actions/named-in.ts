import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { takeOut } from '../../people/index.ts'
import { personOfNeed } from '../queries/person-of-need.ts'

/** A text that says who somebody is, refused beside its field: it stands where people read it who may not know. */
export async function refuseNames(
  tx: Tx,
  about: { systemId: string; personId: string; now: Instant },
  { field, text, why }: { field: string; text: string | undefined; why: string },
): Promise<Refusal | null> {
  const person = text?.trim() ? await personOfNeed(tx, about) : undefined
  const named = person && takeOut(text, person.identity)
  if (!named) return null
  const remedy = `${why}: ${named}`
  return refuse('invalid', remedy, { [field]: remedy })
}
