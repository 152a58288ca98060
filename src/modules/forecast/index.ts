export { type Day, type DayAhead, fewestWeeks, problemOf } from './rules/days.ts'
export { type DaysAhead, forecastDays } from './rules/forecast-days.ts'
export { type Cheapest, type Lever, leastCost, type Mix } from './rules/least-cost.ts'
export { type Rolled, roll } from './rules/roll.ts'
