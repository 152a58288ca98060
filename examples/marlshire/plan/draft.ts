import type { PlanInput } from '../../../src/modules/plans/index.ts'
import type { Builder } from '../../builder.ts'

/** A business case that is not ready to sign: blanks as people leave them. */
export const draftCase = (b: Builder): PlanInput => ({
  key: 'marlshire-step-down',
  plan: {
    kind: 'business case',
    title: 'Step-down beds at Ashdene',
    from: b.when.date(30),
    to: b.when.date(395),
    area: 'Ashdene',
    lead: 'Marl Valley Community Health',
    about: 'Ten more beds in which people wait for what they need, nearer home.',
  },
  versions: [
    {
      label: '0.1',
      author: 'Kai Lindholm, analyst at the hub',
      on: b.when.date(-13),
      changed: 'First draft for the delivery board',
    },
  ],
  parts: {
    party: [
      { ref: 'P1', organisation: 'Marl Valley Community Health', role: 'provider', signs: false },
      { ref: 'P2', organisation: 'Marlshire Council', role: 'council', signs: true },
    ],
    scheme: [
      {
        ref: 'S1',
        name: 'Ten step-down beds',
        owner: 'Head of community beds',
        planned: 240,
        plannedUnit: 'People a year',
      },
    ],
    action: [
      { ref: 'A1', what: 'Ward made ready', lead: 'Estates manager', due: b.when.date(60) },
      { ref: 'A2', what: 'Nurses hired', lead: null, due: b.when.date(75) },
    ],
    risk: [
      {
        ref: 'R1',
        what: 'Nurses cannot be hired',
        probability: 'high',
        impact: 'high',
        owner: 'Chief nurse, Marl Valley',
      },
      { ref: 'R2', what: 'Beds fill with people who need a home', owner: null },
    ],
    money: [
      { ref: 'F1', what: 'Ten beds', side: 'cost', year: '2026/27', pounds: 610_000, scheme: 'S1' },
      { ref: 'F2', what: 'Better Care Fund', side: 'source', year: '2026/27', pounds: 450_000, scheme: 'S1' },
    ],
    exit: [{ ref: 'X1', what: 'Beds close if people stay longer than 21 days', decides: null }],
  },
})
