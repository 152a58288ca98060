import type { PlanInput } from '../../../src/modules/plans/index.ts'
import { doneBy, dueFields, refsOf } from '../../plans/parts.ts'
import { title } from '../document.ts'
import { changes } from './changes.ts'
import { boards, indicators, reports, statements } from './frame.ts'
import { programme } from './programme.ts'
import { promises, wholeOf } from './promises.ts'
import { stated } from './stated.ts'

/** The document has no date and no version: it speaks of July 2017 as known and of October 2017 as to come. */
const writtenBy = '2017-09-30'

const names = [
  'Early discharge planning',
  'Systems to monitor patient flow',
  'Multi-disciplinary, multi-agency discharge teams',
  'Home first, discharge to assess',
  'Seven-day service',
  'Trusted assessors',
  'Focus on choice',
  'Enhancing health in care homes',
]
const nameOf = (change: number) => `Change ${change}: ${names[change - 1]}`

/** Wiltshire's action plan as one file, its disagreements among its parts. */
export const plan = (organisation: (key: string) => string): PlanInput => ({
  key: 'wiltshire-delayed-transfers-2017',
  plan: {
    kind: 'delayed-transfer plan',
    title,
    from: '2017-04-01',
    to: '2019-03-31',
    area: 'Wiltshire',
    lead: 'DTOC Board',
    source: title,
  },
  versions: [
    {
      label: '1',
      author: 'Wiltshire Council and Wiltshire CCG',
      on: writtenBy,
      changed: 'As published; the document itself has neither version nor date',
    },
  ],
  parts: {
    party: [
      { ref: 'P1', organisation: 'Wiltshire Council', role: 'council', signs: true },
      {
        ref: 'P2',
        organisation: 'NHS Wiltshire Clinical Commissioning Group',
        role: 'commissioner',
        signs: true,
      },
      ...[
        'Salisbury Foundation Trust',
        'Great Western Hospital Foundation Trust',
        'Royal United Bath Hospital Foundation Trust',
        'Wiltshire Community Health',
        'Avon Wiltshire Partnership',
      ].map((name, i) => ({ ref: `P${i + 3}`, organisation: name, role: 'provider' as const, signs: false })),
    ],
    statement: statements.map(([heading, says], i) => ({ ref: `T${i + 1}`, heading, says })),
    change: changes.map(({ change, level, evidence, success }) => ({
      ref: `C${change}`,
      name: names[change - 1]!,
      edition: '2015',
      number: String(change),
      level,
      evidence,
      success,
    })),
    aim: changes.map(({ change, success }) => ({
      ref: `M${change}`,
      name: success,
      under: nameOf(change),
      change: `C${change}`,
      metric: 'dtoc-days',
      success,
    })),
    action: actions(organisation),
    scheme: schemes(),
    board: boards.map(({ name, does, to }, i) => ({ ref: `B${i + 1}`, name, does, reportsTo: to ?? null })),
    report: reports.map(({ what, by, to, every }, i) => ({
      ref: `R${i + 1}`,
      what,
      kind: 'other',
      byWhom: by,
      toWhom: to,
      every,
    })),
    recording: indicators.map(([what, measure], i) => ({
      ref: `I${i + 1}`,
      what,
      where: 'Better Care Plan performance dashboard',
      measure,
    })),
  },
  stated,
})

function actions(organisation: (key: string) => string): NonNullable<PlanInput['parts']['action']> {
  const rows = changes.flatMap(({ change, actions }) => actions.map((action) => ({ change, action })))
  const refs = refsOf(
    rows.map(({ action }) => action[0]),
    'A',
  )
  return rows.map(({ change, action: [, what, lead, due, note] }, i) => ({
    ref: refs[i]!,
    what,
    aim: `M${change}`,
    lead,
    ...dueFields(due),
    ...(note ? { expected: note } : {}),
    ...promises(organisation)[refs[i]!],
    ...doneBy(due, writtenBy),
  }))
}

const schemes = (): NonNullable<PlanInput['parts']['scheme']> =>
  programme.map(({ area, does, expects, aWeek, aMonth, aYear, unit, lead, due, risk }, i) => ({
    ref: `S${i + 1}`,
    name: area,
    does,
    owner: lead ?? null,
    expected:
      [
        expects,
        aWeek && `${aWeek} ${unit} a week`,
        aMonth && `${aMonth} ${unit} a month`,
        aYear && `${aYear} ${unit} a year`,
        dueFields(due ?? null).dueSaid && `due ${due}`,
      ]
        .filter(Boolean)
        .join('; ') || null,
    ...(aYear || aMonth
      ? { planned: aYear ?? aMonth!, plannedUnit: `${unit} a ${aYear ? 'year' : 'month'}` }
      : {}),
    to: dueFields(due ?? null).due ?? null,
    risk: risk ?? null,
    ...wholeOf[area],
  }))
