import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { Scenario } from '../../../simulation/index.ts'
import type { TodayMade } from '../queries/today-scenario.ts'
import type { Made } from '../rules/today/made.ts'

/**
 * Keeps a scenario that was made from the place as it was, so that what was said of it can be said again and be scored. It
 * names nobody, so whoever may ask has it kept; it is no version of a name, and stands in no list.
 * @param morning the day of whose morning it is; one a day is kept, and null says that there is one already
 */
export const keepToday = (
  tx: Tx,
  by: Viewer,
  { scenario, made }: Pick<TodayMade, 'scenario' | 'made'>,
  morning: LocalDate | null = null,
): Promise<string | null> =>
  asService(tx, by, async () => {
    const { about, ...content } = scenario
    const scenarioId = newId()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('forecast.scenario')
      .values({
        system_id: by.systemId,
        scenario_id: scenarioId,
        name: scenario.name,
        version: 1,
        about,
        content: JSON.stringify(content satisfies Scenario),
        made_from: 'today',
        made: JSON.stringify(made satisfies Made),
        morning: morning?.toString() ?? null,
      })
      .onConflict((on) => on.columns(['system_id', 'morning']).where('morning', 'is not', null).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 0n ? null : scenarioId
  })
