export { wasAsked } from './actions/asked-here.ts'
export { chooseSettings } from './actions/choose-settings.ts'
export { keepScenario } from './actions/keep-scenario.ts'
export { sayMissed, scoreMornings } from './actions/mornings.ts'
export { type Runs, runNext } from './actions/run-asked.ts'
export { waitingRuns } from './queries/runs.ts'
export { thingsOfForecast } from './queries/things.ts'
export { type Day, type DayAhead, fewestWeeks, problemOf } from './rules/days.ts'
export { figureWords, numberWords, signedWords } from './rules/figure-words.ts'
export { type DaysAhead, forecastDays } from './rules/forecast-days.ts'
export {
  type Found as FoundMix,
  notExceeded,
  notExceededBetween,
  savedBy,
  searchMix,
  tradeOff,
} from './rules/how-much/search.ts'
export { notExceededWords } from './rules/how-much/words.ts'
export { type Cheapest, type Lever, leastCost } from './rules/least-cost.ts'
export { type Rolled, roll } from './rules/roll.ts'
export type { ForecastSettings } from './rules/settings.ts'
export { todayName } from './rules/today/stations.ts'
export type { Mix } from './rules/tried-mixes.ts'
export { moreOf } from './rules/what-if/more-of.ts'
export { startsEmptyWords } from './rules/what-if/words.ts'
