import type { Cut } from './series.ts'
import type { Tally } from './tallies.ts'

const cuts: readonly Cut[] = ['service', 'area']
const common = { of: 'events', cuts, begins: 'needs' } as const

/** How reablement ended, and whether people were at home 91 days after short-term care began: docs/rules/outcomes.md. */
export const reablementTallies = [
  { code: 'reablement-ended', words: 'people whose reablement ended', ...common },
  { code: 'reablement-no-care', words: 'people who needed no care when reablement ended', ...common },
  { code: 'reablement-days', words: 'days from start to end of their reablement', ...common },
  {
    code: 'followed-65',
    words: 'people aged 65 and over whose reablement or rehabilitation began',
    ...common,
  },
  { code: 'followed-home-65', words: 'of them, said to be at home 91 days later', ...common },
] as const satisfies readonly Tally[]
