import type { PlanInput } from '../../../src/modules/plans/index.ts'
import type { Builder } from '../../builder.ts'
import { selfAssessment } from './changes.ts'
import { eveningMoney, money } from './money.ts'
import { conditions, contributions, documents, exits, recordings, risks, statements } from './papers.ts'
import { boards, engagements, messages, parties, reports, stakeholders } from './who.ts'
import { actions, aims, eveningAction, eveningScheme, schemes } from './work.ts'

const first = {
  label: '1.0',
  author: 'Kai Lindholm, analyst at the hub',
  changed: 'First version for signature',
}
const second = {
  label: '2.0',
  author: 'Kai Lindholm, analyst at the hub',
  changed: 'Evening carers in zone 4 added, paid by the winter grant',
}

/** The winter plan as it stood in its first version, and in the second, which added evening carers. */
export function winterPlan(b: Builder, version: 1 | 2): PlanInput {
  const winter = winterOf(b)
  const year = `${winter.year}/${String((winter.year + 1) % 100).padStart(2, '0')}`
  const isSecond = version === 2
  return {
    key: 'marlshire-winter',
    plan: {
      kind: 'winter plan',
      title: `Marlshire winter plan ${year}`,
      from: winter.from,
      to: winter.to,
      area: 'Marlshire',
      lead: 'Delivery board',
      about:
        'How the county gets people home this winter, what it promises, and how anybody can see whether it worked.',
      conditions: '2023-25',
    },
    versions: [
      { ...first, on: b.when.date(-84) },
      ...(isSecond ? [{ ...second, on: b.when.date(-32) }] : []),
    ],
    parts: {
      party: parties,
      statement: statements,
      change: selfAssessment(b),
      scheme: [...schemes(b), ...(isSecond ? eveningScheme(b) : [])],
      aim: aims,
      action: [...actions(b), ...(isSecond ? eveningAction(b) : [])],
      contribution: contributions,
      risk: risks(b),
      condition: conditions,
      money: [...money(year), ...(isSecond ? eveningMoney(year) : [])],
      board: boards,
      report: reports(b),
      stakeholder: stakeholders,
      message: messages(b),
      engagement: engagements(b),
      document: documents(b),
      recording: recordings,
      exit: exits(b),
    },
  }
}

/** The financial year whose last winter ends at least two months from now. */
function winterOf(b: Builder): { year: number; from: string; to: string } {
  const soonest = b.when.today.add({ months: 2 })
  const year = soonest.month > 3 ? soonest.year : soonest.year - 1
  return { year, from: `${year}-04-01`, to: `${year + 1}-03-31` }
}
