import type { StatedInput } from '../../../src/modules/plans/index.ts'
import { claims } from '../document.ts'
import { actions, boards, grid, holidayCover } from './frame.ts'

/** What the winter plan says of itself: its sums, its calendar, its period. */
export const stated: StatedInput = {
  sums: [
    ...claims.map((claim) => ({ ...claim, where: 'appendix 2' })),
    {
      what: 'A&E Delivery Boards',
      says: 5,
      parts: boards.map((name) => ({ name, value: 1 })),
      where: 'section 1 and appendix 1',
    },
  ],
  within: actions.flatMap(([of, due]) =>
    due === null ? [] : [{ of, said: due, where: 'sections 2 and 10' }],
  ),
  cover: [{ ...grid, holidayCover: [...holidayCover], where: 'appendix 3' }],
}
