import type { PartInput } from '../../../src/modules/plans/index.ts'
import { byReason, byTrust } from '../document.ts'

type Promises = Pick<PartInput<'action'>, 'measure' | 'target' | 'shows'>

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
    'A2.4': { measure: { measure: 'dtoc-days', step: 'month' }, target: 1325, shows: '2017-12' },
    'A3.3': reason('C', 'Non Acute transfer'),
    'A4.1': reason('E', 'Dom. Care'),
    'A4.3': reason('F', 'Equipment/adaptations'),
    'A6.1': reason('A', 'Assessment'),
    'A7.1': reason('G', 'Patient/familychoice'),
    'A8.2': reason('DII', 'Nursinghome'),
  }
}
