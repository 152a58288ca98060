import { disagreements } from '../../disagreements.ts'
import { type SaidDate, twoDates, unclearQuarters } from '../../plans/compare/dates.ts'
import { type SaidTarget, twoTargets, unreadable } from '../../plans/compare/figures.ts'
import type { Found } from '../../plans/compare/found.ts'
import { numbering } from '../../plans/compare/numbering.ts'
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

const dates: SaidDate[] = [
  ...actions.flatMap(([number, , , due]) =>
    due === null
      ? []
      : [{ about: alsoInProgramme[number] ?? number, of: number, said: due, where: 'section 5' }],
  ),
  ...programme.flatMap(({ area, about, due }) =>
    due === undefined ? [] : [{ about: about ?? area, of: area, said: due, where: 'programme plan' }],
  ),
]

const targets: SaidTarget[] = programme.flatMap(({ area, about, aMonth }) =>
  aMonth === undefined
    ? []
    : [{ about: about ?? area, per: 'month' as const, value: aMonth, of: area, where: 'programme plan' }],
)

/** Where the plan disagrees with itself: its sums, its numbering, its dates and its targets, held against each other. */
export const found = (): Found[] => [
  ...disagreements(claims).map((what) => ({ what, where: where(what) })),
  ...unreadable([
    { what: 'Baseline of admissions', printed: '2, 2000', where: 'programme plan, admission avoidance' },
  ]),
  ...numbering(
    actions.map(([number]) => number),
    'section 5',
  ),
  ...twoDates(dates),
  ...unclearQuarters(dates.filter(({ where }) => where === 'section 5')),
  ...twoTargets(targets),
]

const where = (what: string) =>
  what.startsWith('Delayed days')
    ? 'appendices 1 and 3'
    : what.startsWith('Hospitals')
      ? 'section 1'
      : 'programme plan'
