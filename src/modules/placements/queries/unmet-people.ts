import type { Tx } from '../../../platform/db/tx.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import type { UnmetNight } from '../rules/unmet-model.ts'

export type UnmetPerson = { stayId: string; name: PersonName; dates: LocalDate[]; hours: number }
export type UnmetPeople = {
  /** Those whom the viewer may see, the most nights first. */
  lines: UnmetPerson[]
  /** Those whom the viewer may not see. */
  hidden: { people: number; days: number }
}

/** The people behind a number; names are asked for as the viewer. */
export async function unmetPeople(
  tx: Tx,
  nights: readonly UnmetNight[],
  hoursOf: (night: UnmetNight) => number,
): Promise<UnmetPeople> {
  const names = await namesOf(
    tx,
    nights.map(({ personId }) => personId),
  )
  const unseen = nights.filter(({ personId }) => !names.has(personId))
  const lines = [...Map.groupBy(nights, ({ stayId }) => stayId)].flatMap(([stayId, own]): UnmetPerson[] => {
    const name = names.get(own[0]!.personId)
    return name
      ? [
          {
            stayId,
            name,
            dates: own.map(({ date }) => date),
            hours: own.reduce((sum, one) => sum + hoursOf(one), 0),
          },
        ]
      : []
  })
  return {
    lines: lines.sort((a, b) => b.dates.length - a.dates.length || (a.stayId < b.stayId ? -1 : 1)),
    hidden: { people: new Set(unseen.map(({ personId }) => personId)).size, days: unseen.length },
  }
}
