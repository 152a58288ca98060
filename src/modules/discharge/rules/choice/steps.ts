import type { National } from '../national.ts'

/** One step of the choice ladder. */
export type LadderStep = {
  code: string
  plain: string
  about: string
  /** Nobody is asked for a decision before it is recorded whether they can make it (CH-04). */
  asks: 'nothing' | 'a decision'
  /** From which day, and how many civil days later, the step is due. */
  due: { from: 'admission' | 'choice needed' | 'time to decide'; days: number }
  /** Civil days to decide, counted from the day after it was given; null where nothing is asked. */
  daysToDecide: number | null
  signedBy: 'anyone' | 'senior manager'
}

export type Ladder = National & { steps: readonly LadderStep[]; checked: string; notChecked: string }

/**
 * The ladder of a place (CH-02, CH-02b). Seven days to decide and telling people within 48 hours of admission were seen
 * in a hospital's reuse of the national template; the steps and all other days are from memory, and local policies differ.
 */
export const usualLadder: Ladder = {
  edition: 'Choice ladder of this place, after the quick guide of March 2016',
  validFrom: '2016-03-01',
  source: 'Supporting patients’ choices to avoid long hospital stays, as restated in rules.md 9',
  confidence: 'memory',
  checked:
    'Seven days to decide, and information within 48 hours of coming in, were seen in one hospital’s leaflet.',
  notChecked:
    'The four steps and every other day are from memory: a setting of this place, not a national rule.',
  steps: [
    {
      code: 'A',
      plain: 'Information on coming in',
      about: 'How leaving hospital works, and that waiting here for one particular place is not possible',
      asks: 'nothing',
      due: { from: 'admission', days: 2 },
      daysToDecide: null,
      signedBy: 'anyone',
    },
    {
      code: 'B',
      plain: 'A choice is needed',
      about: 'What there is to choose from, and a day by which to choose',
      asks: 'a decision',
      due: { from: 'choice needed', days: 1 },
      daysToDecide: 7,
      signedBy: 'anyone',
    },
    {
      code: 'C',
      plain: 'A place to stay meanwhile is offered',
      about: 'Somewhere suitable to stay until the chosen place is free',
      asks: 'a decision',
      due: { from: 'time to decide', days: 1 },
      daysToDecide: 7,
      signedBy: 'anyone',
    },
    {
      code: 'D',
      plain: 'Formal notice from a senior manager',
      about: 'What happens if nothing is chosen, and by when',
      asks: 'a decision',
      due: { from: 'time to decide', days: 1 },
      daysToDecide: 7,
      signedBy: 'senior manager',
    },
  ],
}

export const stepOf = (code: string, ladder: Ladder = usualLadder): LadderStep | undefined =>
  ladder.steps.find((step) => step.code === code)
