import { addPart } from '../../src/modules/plans/actions/change-parts.ts'
import { issueVersion } from '../../src/modules/plans/actions/issue-version.ts'
import { loadPlan } from '../../src/modules/plans/actions/load-plan.ts'
import { sayProgress } from '../../src/modules/plans/actions/say-progress.ts'
import { type PlanInput, planFile } from '../../src/modules/plans/rules/content.ts'
import { contentOf } from '../support/plans.ts'
import type { TinyWorld } from '../support/tiny.ts'
import type { Doing } from './every-page-doing.ts'

// What the pages of plans need beside their address: a plan with something of everything, changed since it was issued.

const file = (board: string): PlanInput => ({
  key: 'smallshire-winter-2026',
  plan: {
    kind: 'winter plan',
    title: 'Smallshire winter plan',
    from: '2026-10-01',
    to: '2027-03-31',
    area: 'Smallshire',
    lead: 'Dee Osei',
    conditions: '2014-15',
  },
  versions: [
    { label: '0.1', author: 'Dee Osei', on: '2026-09-01', changed: 'First draft' },
    { label: '1.0', author: 'Dee Osei', on: '2026-10-01', changed: 'As agreed in September' },
  ],
  parts: {
    party: [
      { ref: 'P1', organisation: board, role: 'delivery board', signs: true },
      { ref: 'P2', organisation: 'Another council', role: 'council', signs: true },
    ],
    statement: [{ ref: 'V1', heading: 'Vision', says: 'Home first, on every day of the week.' }],
    scheme: [
      {
        ref: 'S1',
        name: 'Weekend discharges',
        owner: 'Small Royal',
        measure: { measure: 'delayed-days', step: 'month' },
        change: -20,
        shows: '2026-11',
        planned: 30,
        plannedUnit: 'discharges a month',
        progress: [{ on: '2026-11-20', state: 'under way', figure: 12, says: 'Two weekends so far' }],
      },
      { ref: 'S2', name: 'A scheme without a number', owner: null },
    ],
    change: [
      {
        ref: 'H1',
        name: 'Early discharge planning',
        edition: '2023',
        number: '1',
        level: 'plans in place',
        evidence: 'A date within two days of coming',
        aim: 'mature',
        by: '2026/27 Q4',
        progress: [{ on: '2026-11-01', state: 'established' }],
      },
    ],
    aim: [{ ref: 'G1', name: 'Fewer delayed days', metric: 'delayed-days' }],
    action: [
      { ref: 'A1', what: 'A rota for Sundays', aim: 'G1', lead: 'Tomasz Wrobel', due: '2026-11-26' },
      { ref: 'A2', what: 'A letter to every home', aim: 'G1', lead: 'Dee Osei', due: '2026-10' },
      { ref: 'A3', what: 'Ask who else could help' },
    ],
    contribution: [
      {
        ref: 'B1',
        metric: 'Delayed transfers',
        scheme: 'S1',
        impact: 'significant',
        why: 'More days on which people leave',
      },
    ],
    risk: [
      {
        ref: 'R1',
        what: 'Snow',
        probability: 'medium',
        impact: 'high',
        owner: 'Dee Osei',
        mitigation: 'Cars with chains',
      },
      { ref: 'R2', what: 'Nobody can be hired' },
    ],
    condition: [
      {
        ref: 'C1',
        condition: 'NHS number',
        national: '2014-15/nhs-number',
        met: 'partly',
        evidence: 'All but the council',
        by: '2026-12',
      },
    ],
    money: [
      { ref: 'M1', what: 'Fund', side: 'source', year: '2026/27', pounds: 240000, pooled: true },
      { ref: 'M2', what: 'Nurses', side: 'cost', year: '2026/27', pounds: 200000, scheme: 'S1' },
    ],
    board: [{ ref: 'D1', name: 'Delivery board', does: 'Watches over it', every: 'month' }],
    report: [
      {
        ref: 'Q1',
        what: 'Highlight report',
        kind: 'highlight report',
        byWhom: 'Dee Osei',
        toWhom: board,
        every: 'month',
        next: '2026-10-15',
      },
    ],
    stakeholder: [
      {
        ref: 'K1',
        who: 'Families',
        theirImpact: 'They say what matters',
        impactOnThem: 'Home sooner',
        told: 'A leaflet',
      },
    ],
    exit: [{ ref: 'E1', what: 'What works is paid for by both', decides: board, when: '2026/27 Q4' }],
    disagreement: [{ ref: 'X1', what: 'Two numbers of beds: 12 and 14', where: 'Pages 3 and 9' }],
  },
})

/** A plan issued twice, changed since, with something said of a part. */
export async function plansHere(
  does: Doing,
  { who }: Pick<TinyWorld, 'who'>,
): Promise<Record<string, string>> {
  const board = await does('Tomasz', '2026-10-01 09:00', async (tx) => {
    const row = await tx
      .selectFrom('access.organisation')
      .select('name')
      .where('organisation_id', '=', who('Judith').organisationId)
      .executeTakeFirstOrThrow()
    return row
  })
  const { planId } = await does('Tomasz', '2026-10-01 10:00', (tx, about) =>
    loadPlan(tx, { ...about, file: planFile.parse(file(board.name)) }),
  )
  const signedId = await does('Tomasz', '2026-11-02 10:00', async (tx, about) => {
    const added = await addPart(tx, {
      ...about,
      planId,
      kind: 'action',
      ref: 'A4',
      content: contentOf('action', {
        what: 'Ring every home on Friday',
        lead: 'Dee Osei',
        due: '2026/27 Q4',
      }),
    })
    return added
  })
  await does('Tomasz', '2026-11-02 11:00', (tx, about) =>
    issueVersion(tx, {
      ...about,
      planId,
      label: '1.1',
      author: 'Tomasz',
      changed: 'Homes are rung on Fridays',
    }),
  )
  const said = await does('Tomasz', '2026-11-20 10:00', (tx, about) =>
    sayProgress(tx, {
      ...about,
      planId,
      partId: signedId.partId,
      said: {
        on: '2026-11-20',
        state: 'under way',
        says: 'Two homes answered',
        evidence: null,
        figure: null,
      },
    }),
  )
  const changed = await does('Tomasz', '2026-11-23 10:00', (tx, about) =>
    addPart(tx, {
      ...about,
      planId,
      kind: 'risk',
      ref: 'R3',
      content: contentOf('risk', { what: 'Flu among staff' }),
    }),
  )
  return {
    planId,
    partId: signedId.partId,
    partKind: 'action',
    planVersion: '2',
    planProgressId: said.factId,
    planChangeId: changed.factId,
  }
}

export const specialOfPlans = { '/plans/:planId/sign': { as: 'Judith' } }

const kept = { because: 'a file', answers: 200 }
export const filesOfPlans: Record<string, { because: string; answers: number }> = {
  '/plans/board/pdf': kept,
  '/plans/:planId/ods': kept,
  '/plans/:planId/progress.csv': kept,
  '/plans/:planId/results.csv': kept,
  '/plans/:planId/pdf': kept,
  '/plans/:planId/parts/:partKind/csv': kept,
  '/plans/:planId/highlight-report/pdf': kept,
  '/plans/:planId/quarterly-return/pdf': kept,
  '/plans/:planId/quarterly-return/csv': kept,
}

/** The same pages as somebody else, of another kind of part, or where something is missing. */
export const elsewhereOfPlans: [as: string, path: string, status?: number][] = [
  ['Judith', '/plans'],
  ['Judith', '/plans/:planId'],
  ['Marek', '/plans/:planId'],
  ...['party', 'scheme', 'change', 'report', 'exit', 'disagreement', 'message'].map(
    (kind): [string, string] => ['Tomasz', `/plans/:planId/parts/${kind}`],
  ),
  ...['party', 'scheme', 'money', 'change', 'report', 'document'].map((kind): [string, string] => [
    'Tomasz',
    `/plans/:planId/parts/${kind}/new`,
  ]),
  ['Tomasz', '/plans/:planId/versions/1'],
  ['Judith', '/plans/:planId/parts/nonsense', 404],
  ['Judith', '/plans/:planId/versions/99', 404],
  ['Judith', '/plans/:planId/issue', 403],
]
