import type { PlanInput } from '../../../src/modules/plans/index.ts'
import { dueFields } from '../../plans/parts.ts'
import { market, title } from '../document.ts'
import { actions, boards, period, reports, statements } from './frame.ts'
import { schemes } from './schemes.ts'
import { stated } from './stated.ts'

type Parts = PlanInput['parts']

/** Lancashire's winter plan as one file. */
export const plan = (serviceId: (organisation: string, name: string) => string): PlanInput => ({
  key: 'lancashire-winter-2017',
  plan: {
    kind: 'winter plan',
    title,
    ...period,
    area: 'Lancashire',
    lead: 'Head of Service, adult social care',
    source: title,
  },
  versions: [
    {
      label: '2.3',
      author: 'Head of Service, adult social care',
      on: '2017-08-18',
      changed:
        'Signed off for the Director of Adult Social Care and shared within the council; a copy goes to each of five A&E Delivery Boards',
    },
  ],
  parts: {
    party: [
      {
        ref: 'P1',
        organisation: 'Lancashire County Council',
        role: 'council',
        signs: true,
        signatory: 'Director of Adult Social Care Transformation, for the Director of Adult Social Care',
        signedBefore: 'On paper, 18 August 2017',
      },
    ],
    statement: statements.map(([heading, says], i) => ({ ref: `T${i + 1}`, heading, says })),
    scheme: [...schemeParts(), ...services(serviceId)],
    action: actions.map(([what, due, expected], i) => ({
      ref: `A${i + 1}`,
      what,
      lead: 'Adult social care',
      ...dueFields(due),
      expected,
    })),
    board: boards.map((name, i) => ({
      ref: `B${i + 1}`,
      name,
      does: 'Is sent the plan for its own winter plan and reports',
    })),
    report: reports.map(({ what, to, every }, i) => ({
      ref: `W${i + 1}`,
      what,
      kind: 'other',
      byWhom: 'Adult social care',
      toWhom: to,
      every,
    })),
    money: [
      {
        ref: 'F1',
        what: 'Affordable warmth',
        side: 'cost',
        year: '2017/18',
        pounds: 500_000,
        from: 'Lancashire County Council',
        dependsOn: 'Given to borough and city councils for winter warmth',
      },
    ],
  },
  stated,
})

const schemeParts = (): NonNullable<Parts['scheme']> =>
  schemes.map(({ area, name, does, expects, target, promised, unfunded }, i) => ({
    ref: `S${i + 1}`,
    name,
    area,
    does,
    expected: [...expects, promised, unfunded && 'No money asked for'].filter(Boolean).join('; ') || null,
    ...(target ? { change: target.amount ?? target.percent!, unit: unitOf(target) } : {}),
  }))

// Per cent of a figure that the plan does not print: no measure can be held against it, so the unit says what it is of.
const unitOf = ({ of, percent, note }: NonNullable<(typeof schemes)[number]['target']>) =>
  [percent === undefined ? of : `per cent of ${of}`, note].filter(Boolean).join(', ')

/** Appendix 1 and section 2: what the services themselves are to reach. */
function services(serviceId: (organisation: string, name: string) => string): NonNullable<Parts['scheme']> {
  const reablement = market.reablement.map(({ name, areas, newStartsAWeek }, i) => ({
    ref: `K${i + 1}`,
    name: `Reablement, ${name}`,
    area: areas.join(', '),
    owner: name,
    expected: `${newStartsAWeek} new starts a week`,
    measure: {
      measure: 'reablement-starts',
      slice: { by: 'service' as const, key: serviceId(name, `${name}, reablement`) },
      step: 'week' as const,
    },
    target: newStartsAWeek,
    planned: newStartsAWeek,
    plannedUnit: 'New starts a week',
  }))
  return [
    ...reablement,
    {
      ref: 'K4',
      name: 'Hospital aftercare',
      area: 'North and Central',
      expected: 'Readmissions below 4% of all referrals',
      measure: { measure: 'aftercare-readmissions', step: 'month' },
      target: 4,
      from: '2018-05',
    },
  ]
}
