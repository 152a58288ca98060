import type { Tx } from '../../../platform/db/tx.ts'
import { takeOut } from '../../people/index.ts'
import type { StayKey } from '../rows.ts'

/** By field, what to take out of texts that are read before somebody is chosen; empty where they name nobody. */
export async function namedIn(
  tx: Tx,
  { systemId, stayId }: Pick<StayKey, 'systemId' | 'stayId'>,
  texts: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const who = await tx
    .selectFrom('stays.stay as s')
    .innerJoin('people.person as p', (on) =>
      on.onRef('p.system_id', '=', 's.system_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .select([
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.known_as as knownAs',
      'p.address',
    ])
    .where('s.system_id', '=', systemId)
    .where('s.stay_id', '=', stayId)
    .executeTakeFirst()
  if (!who) return {}
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const remedy = takeOut(text, who)
      return remedy ? [[field, `Providers read this before one is chosen: ${remedy}`]] : []
    }),
  )
}
