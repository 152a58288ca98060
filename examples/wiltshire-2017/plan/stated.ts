import type { StatedInput } from '../../../src/modules/plans/index.ts'
import { claims } from '../document.ts'
import { changes } from './changes.ts'
import { programme } from './programme.ts'

/** Rows of the self-assessment that stand in the programme table too. */
const alsoInProgramme: Record<string, string> = {
  '6.1': 'trusted assessment',
  '6.2': 'trusted assessment',
  '6.3': 'trusted assessment',
  '6.4': 'trusted assessment',
}

const actions = changes.flatMap(({ actions }) => actions)

const dates: StatedInput['dates'] = [
  ...actions.flatMap(([number, , , due]) =>
    due === null
      ? []
      : [{ about: alsoInProgramme[number] ?? number, of: number, said: due, where: 'section 5' }],
  ),
  ...programme.flatMap(({ area, about, due }) =>
    due === undefined ? [] : [{ about: about ?? area, of: area, said: due, where: 'programme plan' }],
  ),
]

const targets: StatedInput['targets'] = programme.flatMap(({ area, about, aMonth }) =>
  aMonth === undefined
    ? []
    : [{ about: about ?? area, per: 'month' as const, value: aMonth, of: area, where: 'programme plan' }],
)

/** What the plan says of itself, to be held against itself when it is read in. */
export const stated: StatedInput = {
  sums: claims.map((claim) => ({ ...claim, where: where(claim.what) })),
  figures: [
    { what: 'Baseline of admissions', printed: '2, 2000', where: 'programme plan, admission avoidance' },
  ],
  numbering: [{ numbers: actions.map(([number]) => number), where: 'section 5' }],
  dates,
  targets,
}

function where(what: string): string {
  if (what.startsWith('Delayed days')) return 'appendices 1 and 3'
  return what.startsWith('Hospitals') ? 'section 1' : 'programme plan'
}
