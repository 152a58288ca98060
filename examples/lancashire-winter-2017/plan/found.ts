import { disagreements } from '../../disagreements.ts'
import { endsAfterPlan } from '../../plans/compare/dates.ts'
import type { Found } from '../../plans/compare/found.ts'
import { workingDays } from '../../plans/compare/working-days.ts'
import { claims } from '../document.ts'
import { actions, boards, grid, holidayCover, period } from './frame.ts'

const said = { boards: 5 }

/** Where the winter plan disagrees with itself: its sums, its calendar, its period. */
export const found = (): Found[] => [
  ...disagreements(claims).map((what) => ({ what, where: 'appendix 2' })),
  ...disagreements([
    { what: 'A&E Delivery Boards', says: said.boards, parts: boards.map((name) => ({ name, value: 1 })) },
  ]).map((what) => ({ what, where: 'section 1 and appendix 1' })),
  ...endsAfterPlan(
    actions.flatMap(([of, due]) => (due === null ? [] : [{ of, said: due, where: 'sections 2 and 10' }])),
    period.to,
  ),
  ...workingDays({ ...grid, holidayCover }, 'appendix 3'),
]
