import { Chips } from '../../../ui/index.ts'
import { todayName } from '../rules/today/stations.ts'
import { todayKey } from './addresses.ts'
import type { ScenarioChoice } from './asked-scenario.ts'

type Props = {
  of: ScenarioChoice
  /** Of the page that asks, for a scenario by its key. */
  address: (key: string) => string
}

/** The place as it is stands first, then the scenarios that are kept. */
export const WhichScenario = ({ of: { scenarios, hasToday, chosen }, address }: Props) => {
  const chips = [
    ...(hasToday
      ? [{ href: address(todayKey), label: todayName, current: chosen !== null && chosen.made !== null }]
      : []),
    ...scenarios.map(({ scenarioId, name }) => ({
      href: address(scenarioId),
      label: name,
      current: name === chosen?.name,
    })),
  ]
  return chips.length > 1 ? <Chips label="Which scenario" chips={chips} /> : null
}
