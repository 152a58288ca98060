import type { Database } from '../../../platform/db/open.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Place, placesOf } from './place-clock.ts'

/** The place that `--place` names; the only one where it names none. */
export async function placeNamed(
  db: Database,
  asked: string | boolean | undefined,
): Promise<Place | Refusal> {
  const places = await placesOf(db)
  const ids = places.map(({ systemId }) => systemId).join(', ') || 'none: load one with homeward world load'
  if (typeof asked === 'string')
    return (
      places.find(({ systemId }) => systemId === asked) ??
      refuse('not-found', `there is no place ${asked}. There are: ${ids}`)
    )
  const [only, second] = places
  if (!only) return refuse('not-found', `there is no place yet. There are: ${ids}`)
  return second ? refuse('invalid', `say which place, with --place. There are: ${ids}`) : only
}
