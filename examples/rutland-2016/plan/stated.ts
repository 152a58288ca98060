import type { Claim, StatedInput } from '../../../src/modules/plans/index.ts'
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

/** What the business case says of itself: its sums, its dates, its growth. */
export const stated: StatedInput = {
  sums: [
    ...money.map((claim) => ({ ...claim, where: 'section 5' })),
    ...people.map((claim) => ({ ...claim, where: 'section 6' })),
  ],
  growth: [
    ...population.ages.map(({ age, from, to, growth }) => ({ what: age, from, to, percent: growth })),
    {
      what: 'All people of Rutland',
      from: population.total,
      to: population.ages.reduce((sum, { to }) => sum + to, 0),
      percent: population.growth,
    },
  ].map((row) => ({ ...row, where: 'section 6' })),
  spans: rows,
  within: rows.flatMap(({ of, finish, where }) => (finish === null ? [] : [{ of, said: finish, where }])),
  completed: { on: completed, versions: versions.map(({ version, on }) => ({ version, on })) },
}

function older() {
  return population.ages.slice(0, 2).map(({ age, from }) => ({ name: age, value: from }))
}
