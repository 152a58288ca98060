import { momentWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Asked } from '../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { keepToday } from '../actions/keep-today.ts'
import { type Kept, type Outline, scenarioOf } from '../queries/scenarios.ts'
import { type TodayMade, todayScenario } from '../queries/today-scenario.ts'
import { madeAt } from '../rules/today/made-words.ts'
import { todayName } from '../rules/today/stations.ts'
import { todayKey } from './addresses.ts'

/** What is asked of: a scenario that is kept, or the place as it is, which is kept when somebody asks. */
export type Chosen = Pick<Kept, 'name' | 'about' | 'scenario' | 'made'> &
  ({ kept: Kept; today: null } | { kept: null; today: TodayMade })

/**
 * @param wanted a scenario’s id, or `todayKey`; null is the place as it is now
 * @param scenarios those among which the one kept last is taken where the place has no beds of its own
 * @returns null where there is neither
 */
export async function chooseScenario(
  { tx, viewer, now }: Pick<Asked, 'tx' | 'viewer' | 'now'>,
  wanted: string | null,
  scenarios: readonly Kept[],
): Promise<Chosen | null | Refusal> {
  if (wanted !== null && wanted !== todayKey) {
    const kept = isId(wanted) ? await scenarioOf(tx, viewer.systemId, wanted) : null
    return kept
      ? ofKept(kept)
      : refuse('not-found', 'There is no such scenario: choose one of those on this page')
  }
  const today = await todayScenario(tx, viewer, now)
  if (today) {
    const { scenario, made } = today
    return { name: scenario.name, about: null, scenario, made, kept: null, today }
  }
  const newest = scenarios.toSorted((a, b) => b.keptAt.epochMilliseconds - a.keptAt.epochMilliseconds)[0]
  return newest ? ofKept(newest) : null
}

export const ofKept = (kept: Kept): Chosen => ({ ...kept, kept, today: null })

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

/** What stands for it in an address. */
export const chosenKey = ({ kept }: Chosen): string => kept?.scenarioId ?? todayKey

/** Its id, of which a question can be asked: the place as it is now is kept first. */
export const keepChosen = async (tx: Tx, by: Viewer, { kept, today }: Chosen): Promise<string> =>
  kept ? kept.scenarioId : (await keepToday(tx, by, today))!

export const chosenNote = ({ name, kept, made }: Chosen, now: Instant): string =>
  made ? `${name}: as it was ${momentWords(madeAt(made), now)}` : outlineWords(kept!)

/** "A winter in one place, version 2": the place as it was has no versions. */
export const outlineWords = ({ name, version, made }: Outline | Kept): string =>
  made ? name : `${name}, version ${version}`

/** The place as it is stands first, then the scenarios that are kept. */
export const scenarioChips = (
  addressOf: (scenario: string) => string,
  { scenarios, hasToday, chosen }: { scenarios: readonly Kept[]; hasToday: boolean; chosen: Chosen },
) => [
  ...(hasToday ? [{ href: addressOf(todayKey), label: todayName, current: chosen.made !== null }] : []),
  ...scenarios.map(({ scenarioId, name }) => ({
    href: addressOf(scenarioId),
    label: name,
    current: name === chosen.name,
  })),
]

/** Whether this place has an acute ward, from which it could be made. */
export const hasBeds = async (tx: Tx, systemId: string): Promise<boolean> =>
  (await tx
    .selectFrom('stays.ward')
    .select('ward_id')
    .where('system_id', '=', systemId)
    .where('kind', '=', 'acute')
    .limit(1)
    .executeTakeFirst()) !== undefined
