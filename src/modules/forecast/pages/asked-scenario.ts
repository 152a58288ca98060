import type { Asked } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { keepToday } from '../actions/keep-today.ts'
import { placeBeds } from '../queries/place-beds.ts'
import { type Kept, type Outline, scenarioOf, scenariosOf } from '../queries/scenarios.ts'
import { type TodayMade, todayScenario } from '../queries/today-scenario.ts'
import { todayKey } from './addresses.ts'

/** A scenario that is kept, or the place as it is now, which is kept when somebody asks something of it. */
export type AskedScenario = Pick<Kept, 'name' | 'about' | 'scenario' | 'made'> & {
  /** What stands in an address for it. */
  key: string
  version: number | null
  today: TodayMade | null
}

const ofKept = (kept: Kept): AskedScenario => ({
  key: kept.scenarioId,
  name: kept.name,
  about: kept.about,
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
      about: null,
      version: null,
      scenario: today.scenario,
      made: today.made,
      today,
    }
  )
}

/** What a page can ask of, and the one of them it asks of. */
export type ScenarioChoice = {
  /** The newest version of each that was kept from a file. */
  scenarios: readonly Kept[]
  /** Whether there are beds from which this place could be made. */
  hasToday: boolean
  /** null where there is nothing to ask of. */
  chosen: AskedScenario | null
}

/** Whether a page could ask something of a kept scenario. */
export type CanAsk = (kept: Kept) => boolean

/** The scenario of the address, else the place as it is now, else the one kept last that can be asked of. */
export async function scenarioChoice(asked: Asked, canAsk: CanAsk): Promise<ScenarioChoice | Refusal> {
  const found = await askedScenario(asked, asked.query.get('scenario') ?? todayKey)
  if (found && isRefusal(found)) return found
  const choice = await choices(asked, canAsk)
  const [newest] = choice.scenarios.toSorted(
    (a, b) => b.keptAt.epochMilliseconds - a.keptAt.epochMilliseconds,
  )
  return { ...choice, chosen: found ?? (newest ? ofKept(newest) : null) }
}

/** The scenario of a question that was asked. */
export const choiceOfRun = async (
  asked: Asked,
  kept: Kept,
  canAsk: CanAsk,
): Promise<ScenarioChoice & { chosen: AskedScenario }> => ({
  ...(await choices(asked, canAsk)),
  chosen: ofKept(kept),
})

async function choices({ tx, viewer: { systemId } }: Asked, canAsk: CanAsk) {
  const scenarios = (await scenariosOf(tx, systemId)).filter(canAsk)
  const { hospitals } = await placeBeds(tx, systemId)
  return { scenarios, hasToday: hospitals.length > 0 }
}

/** The id under which a question can be asked of it: today's place is kept as it is now. */
export const idToAsk = async ({ tx, viewer }: Asked, { key, today }: AskedScenario): Promise<string> =>
  today ? (await keepToday(tx, viewer, today))! : key

export const versionWords = ({ name, version }: Pick<AskedScenario, 'name' | 'version'>): string =>
  version === null ? name : `${name}, version ${version}`

/** The scenario of which something was asked before. */
export const outlineWords = ({ name, version, made }: Outline): string =>
  versionWords({ name, version: made ? null : version })
