import { bankHolidays } from '../../platform/bank-holidays.ts'
import {
  dateNumber,
  type Model,
  modelOf,
  type Problem,
  type Scenario,
  ScenarioError,
} from '../../simulation/index.ts'
import { readJson } from './reading/read-json.ts'
import { scenarioSchema } from './scenario-schema.ts'

/** A scenario file's text as a model, or all that is wrong with it. */
export function readScenario(text: string): Model | { problems: readonly Problem[] } {
  const read = readWritten(text)
  return 'problems' in read ? read : read.model
}

/** A scenario to be kept: as it stands, with the words about it, or all that is wrong with it. */
export function readKept(
  text: string,
): { scenario: Scenario; about: string | null } | { problems: readonly Problem[] } {
  const read = readWritten(text)
  return 'problems' in read ? read : { scenario: read.model.scenario, about: read.about }
}

function readWritten(
  text: string,
): { model: Model; about: string | null } | { problems: readonly Problem[] } {
  const read = readJson(text, scenarioSchema)
  if ('problems' in read) return read
  const { about = null, ...scenario } = read.value
  try {
    return { model: modelOf(withHolidays(scenario)), about }
  } catch (error) {
    if (error instanceof ScenarioError) return { problems: error.problems }
    throw error
  }
}

// England's, where the file names a first day and no bank holidays of its own.
function withHolidays(scenario: Scenario): Scenario {
  const first = scenario.firstDay && dateNumber(scenario.firstDay)
  if (!first || scenario.bankHolidays) return scenario
  const days = (scenario.warmUp ?? 0) + scenario.days
  const yearOf = (day: number) => new Date((first + day) * 86_400_000).getUTCFullYear()
  const years = Array.from({ length: yearOf(days) - yearOf(0) + 1 }, (_year, i) => yearOf(0) + i)
  return {
    ...scenario,
    bankHolidays: years
      .filter((year) => year >= 2015)
      .flatMap((year) => bankHolidays(year).map(({ date }) => date.toString())),
  }
}
