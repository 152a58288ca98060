import { type Claim, disagreements } from '../../disagreements.ts'
import { laterThanCompleted } from '../../plans/compare/control.ts'
import { endsAfterPlan, endsBeforeBegins } from '../../plans/compare/dates.ts'
import { growth } from '../../plans/compare/figures.ts'
import type { Found } from '../../plans/compare/found.ts'
import { completed, costs, funding, population, totalFunding, versions } from './document.ts'
import { milestones } from './milestones.ts'

const rows = milestones.flatMap(({ rows }) =>
  rows.map(([, of, start, finish]) => ({ of, start, finish, where: 'section 1.3' })),
)

const money: Claim[] = [
  {
    what: 'Total funding, pounds',
    says: totalFunding,
    parts: funding.map(({ part, pounds }) => ({ name: part, value: pounds })),
  },
  ...funding.map(
    ({ part, pounds }): Claim => ({
      what: `${part}, funding against costs, pounds`,
      says: pounds,
      parts: costs
        .filter((cost) => cost.part === part)
        .map(({ what, pounds }) => ({ name: what, value: pounds })),
    }),
  ),
]

// People are printed in hundreds, two of them in tens.
const people: Claim[] = [
  {
    what: 'People of Rutland',
    says: population.total,
    parts: population.ages.map(({ age, from }) => ({ name: age, value: from })),
    rounding: 50,
  },
  { what: 'People of 65 and over', says: population.over65, parts: older(), rounding: 50 },
  { what: 'People of 85 and over', says: population.over85, parts: older().slice(0, 1), rounding: 50 },
]

/** Where the business case disagrees with itself: its sums, its dates, its growth, held against each other. */
export const found = (): Found[] => [
  ...disagreements(money).map((what) => ({ what, where: 'section 5' })),
  ...disagreements(people).map((what) => ({ what, where: 'section 6' })),
  ...growth(
    population.ages.map(({ age, from, to, growth }) => ({ what: age, from, to, percent: growth })),
    'section 6',
  ),
  ...growth(
    [
      {
        what: 'All people of Rutland',
        from: population.total,
        to: population.ages.reduce((sum, { to }) => sum + to, 0),
        percent: population.growth,
      },
    ],
    'section 6',
  ),
  ...endsBeforeBegins(rows),
  ...endsAfterPlan(
    rows.flatMap(({ of, finish, where }) => (finish === null ? [] : [{ of, said: finish, where }])),
    '2017-03-31',
  ),
  ...laterThanCompleted(versions, completed),
]

function older() {
  return population.ages.slice(0, 2).map(({ age, from }) => ({ name: age, value: from }))
}
