import type { PartInput } from '../../../src/modules/plans/index.ts'
import { byReason, byTrust } from '../document.ts'

type Promises = Pick<PartInput<'action'>, 'measure' | 'target' | 'shows'>

/**
 * "Integrated discharge … October 2017": "if not embed DTOC trajectory will not be delivered by Dec 2017", which is 1,325 in all.
 */
export const wholeOf: Record<string, Pick<PartInput<'scheme'>, 'measure' | 'target' | 'shows'>> = {
  'Integrated discharge': {
    measure: { measure: 'dtoc-days', step: 'month' },
    target: 1325,
    shows: '2017-10',
  },
}

/**
 * What appendix 3 promises by December 2017, put to the actions of which the plan says that they should bring it. The plan
 * promises by trust and by reason and not by action: which action serves which reason is our reading (README.md).
 */
export function promises(organisation: (key: string) => string): Record<string, Promises> {
  const reason = (code: string, name: string): Promises => ({
    measure: { measure: 'dtoc-days', slice: { by: 'reason', key: code }, step: 'month' },
    target: byReason[name]!['December target'],
    shows: '2017-12',
  })
  const trust = (key: string): Promises => ({
    measure: { measure: 'dtoc-days', slice: { by: 'trust', key: organisation(key) }, step: 'month' },
    target: byTrust[key]!['December target'],
    shows: '2017-12',
  })
  return {
    'A1.4': trust('SFT'),
    'A3.3': reason('C', 'Non Acute transfer'),
    // The programme plan: “October to November 2017 finalise and commence rollout”.
    'A4.1': { ...reason('E', 'Dom. Care'), shows: '2017-10' },
    'A4.3': reason('F', 'Equipment/adaptations'),
    'A6.1': reason('A', 'Assessment'),
    'A7.1': reason('G', 'Patient/familychoice'),
    'A8.2': reason('DII', 'Nursinghome'),
  }
}
