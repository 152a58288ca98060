import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { capacitySettingsOf } from '../../capacity/index.ts'
import { demandsOf } from '../rules/by-pathway/demands.ts'
import type { Demands } from '../rules/by-pathway/model.ts'
import type { Day } from '../rules/days.ts'
import { countsOf, dailyCounts } from './daily-counts.ts'
import { type ReadyPeople, readyByPathway } from './ready-by-pathway.ts'
import { settings } from './settings.ts'

export type DemandsFound = { demands: Demands; people: ReadyPeople; admissions: readonly Day[] | null }

/** What comes in, in the register of measures. */
const admissionsKey = 'admissions'

/** How many become ready on each pathway up to a day ahead, by the best that is known here, and who waits now. */
export async function demandsHere(
  tx: Tx,
  viewer: Viewer,
  { today, until }: { today: LocalDate; until: LocalDate },
): Promise<DemandsFound> {
  const people = await readyByPathway(tx, viewer, today)
  const definitions = (await countsOf(tx, viewer.systemId)).filter(({ key }) => key === admissionsKey)
  const [counted] = await dailyCounts(tx, viewer, { definitions, slice: { by: 'whole' }, today })
  const admissions = counted?.days ?? null
  const { shares } = await settings.of(tx, viewer.systemId)
  const { bankHolidays: holidays } = await capacitySettingsOf(tx, viewer.systemId)
  return {
    people,
    admissions,
    demands: demandsOf({ ready: people.ready, admissions, shares, until, holidays }),
  }
}
