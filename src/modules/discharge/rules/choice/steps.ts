import { z } from 'zod'
import type { National } from '../national.ts'

/** Which letter goes with a step. All but the first ask for a decision, so that capacity is recorded before (CH-04). */
export const letters = ['information', 'choice', 'meanwhile', 'formal notice'] as const
export type LetterKind = (typeof letters)[number]

export const dueFrom = ['admission', 'choice needed', 'time to decide'] as const

const ladderStep = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,3}$/),
  plain: z.string().trim().min(1).max(100),
  about: z.string().trim().min(1).max(300),
  letter: z.enum(letters),
  /** From which day, and how many civil days later, the step is due. */
  due: z.strictObject({ from: z.enum(dueFrom), days: z.int().min(0).max(365) }),
  /** Civil days to decide, counted from the day after it was given; null where nothing is asked. */
  daysToDecide: z.int().min(1).max(365).nullable(),
  signedBy: z.enum(['anyone', 'senior manager']),
})
/** One step of the choice ladder. */
export type LadderStep = z.infer<typeof ladderStep>

export const asksNothing = ({ letter }: Pick<LadderStep, 'letter'>): boolean => letter === 'information'

/** The steps of a ladder in their order; a step is known by its code, also after the ladder has changed. */
export const ladderSteps = z
  .array(ladderStep)
  .min(1)
  .max(8)
  .superRefine((steps, context) => {
    for (const { row, field, message } of wrongSteps(steps))
      context.addIssue({ code: 'custom', path: [row, field], message })
  })

/** What does not fit together, by the number of the step and its field. */
export function wrongSteps(steps: readonly LadderStep[]): { row: number; field: string; message: string }[] {
  return steps.flatMap((step, row) => {
    const before = steps[row - 1]
    const wrong = (field: string, message: string) => [{ row, field, message }]
    return [
      ...(steps.findIndex(({ code }) => code === step.code) < row
        ? wrong('code', 'Another step has this letter')
        : []),
      ...(asksNothing(step) === (step.daysToDecide === null)
        ? []
        : wrong(
            'daysToDecide',
            step.daysToDecide === null
              ? 'Enter how many days they have to decide'
              : 'Leave this empty: information asks for nothing',
          )),
      ...(step.due.from === 'time to decide' && (!before || asksNothing(before))
        ? wrong('due.from', 'The step before does not ask for a decision, so no time to decide ends')
        : []),
    ]
  })
}

export type Ladder = National & {
  steps: readonly LadderStep[]
  /** What was seen of it, what is from memory, and whether the place has set its own. */
  origin: string
}

/** The quick guide's steps, as far as we know them (CH-02, CH-02b). */
export const usualSteps: readonly LadderStep[] = [
  {
    code: 'A',
    plain: 'Information on coming in',
    about: 'How leaving hospital works, and that waiting here for one particular place is not possible',
    letter: 'information',
    due: { from: 'admission', days: 2 },
    daysToDecide: null,
    signedBy: 'anyone',
  },
  {
    code: 'B',
    plain: 'A choice is needed',
    about: 'What there is to choose from, and a day by which to choose',
    letter: 'choice',
    due: { from: 'choice needed', days: 1 },
    daysToDecide: 7,
    signedBy: 'anyone',
  },
  {
    code: 'C',
    plain: 'A place to stay meanwhile is offered',
    about: 'Somewhere suitable to stay until the chosen place is free',
    letter: 'meanwhile',
    due: { from: 'time to decide', days: 1 },
    daysToDecide: 7,
    signedBy: 'anyone',
  },
  {
    code: 'D',
    plain: 'Formal notice from a senior manager',
    about: 'What happens if nothing is chosen, and by when',
    letter: 'formal notice',
    due: { from: 'time to decide', days: 1 },
    daysToDecide: 7,
    signedBy: 'senior manager',
  },
]

/**
 * The ladder of a place. Seven days to decide and telling people within 48 hours of admission were seen in a hospital's
 * reuse of the national template; the steps and all other days are from memory, and local policies differ.
 */
export function ladderOf(steps: readonly LadderStep[]): Ladder {
  const own = JSON.stringify(steps) !== JSON.stringify(usualSteps)
  return {
    edition: 'Choice ladder of this place, after the quick guide of March 2016',
    validFrom: '2016-03-01',
    source: 'Supporting patients’ choices to avoid long hospital stays, as restated in rules.md 9',
    confidence: 'memory',
    origin: own
      ? 'Its steps and days are this place’s own, not a national rule.'
      : 'Seven days to decide, and information within 48 hours of coming in, were seen in one hospital’s leaflet. The steps and every other day are from memory, not a national rule, until this place sets its own.',
    steps,
  }
}

export const usualLadder: Ladder = ladderOf(usualSteps)

export const stepOf = (code: string, ladder: Ladder = usualLadder): LadderStep | undefined =>
  ladder.steps.find((step) => step.code === code)
