import type { Asked } from '../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { keepToday } from '../actions/keep-today.ts'
import { type Kept, type Outline, scenarioOf } from '../queries/scenarios.ts'
import { type TodayMade, todayScenario } from '../queries/today-scenario.ts'
import { todayKey } from './addresses.ts'

/** A scenario that is kept, or the place as it is now, which is kept when somebody asks something of it. */
export type AskedScenario = Pick<Kept, 'name' | 'scenario' | 'made'> & {
  /** What stands in an address for it. */
  key: string
  version: number | null
  today: TodayMade | null
}

export const ofKept = (kept: Kept): AskedScenario => ({
  key: kept.scenarioId,
  name: kept.name,
  version: kept.made ? null : kept.version,
  scenario: kept.scenario,
  made: kept.made,
  today: null,
})

/** Of the address: a kept one by its id, or today's place; null where today's place has no hospital. */
export async function askedScenario(
  { tx, viewer, now }: Asked,
  wanted: string,
): Promise<AskedScenario | Refusal | null> {
  if (wanted !== todayKey) {
    const kept = await scenarioOf(tx, viewer.systemId, wanted)
    return kept ? ofKept(kept) : refuse('not-found', 'There is no such scenario: choose one under What if?')
  }
  const today = await todayScenario(tx, viewer, now)
  return (
    today && {
      key: todayKey,
      name: today.scenario.name,
      version: null,
      scenario: today.scenario,
      made: today.made,
      today,
    }
  )
}

/** The id under which a question can be asked of it: today's place is kept as it is now. */
export const idToAsk = async ({ tx, viewer }: Asked, { key, today }: AskedScenario): Promise<string> =>
  today ? (await keepToday(tx, viewer, today))! : key

export const versionWords = ({ name, version }: Pick<AskedScenario, 'name' | 'version'>): string =>
  version === null ? name : `${name}, version ${version}`

/** The scenario of which something was asked before. */
export const outlineWords = ({ name, version, made }: Outline): string =>
  versionWords({ name, version: made ? null : version })
