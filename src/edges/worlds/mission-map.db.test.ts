import { beforeAll, expect, test } from 'vitest'
import { fyldeWyre2014 } from '../../../examples/fylde-wyre-2014/world.ts'
import { lancashireWinter2017 } from '../../../examples/lancashire-winter-2017/world.ts'
import { rutland2016 } from '../../../examples/rutland-2016/world.ts'
import { wiltshire2017 } from '../../../examples/wiltshire-2017/world.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { withoutPeople } from '../../../test/support/without-people.ts'
import { Temporal } from '../../platform/time.ts'
import { loadWorld } from './load.ts'

const db = await testDatabase()

beforeAll(async () => {
  const now = Temporal.Now.instant()
  for (const world of [lancashireWinter2017, fyldeWyre2014, wiltshire2017, rutland2016])
    await loadWorld(db, withoutPeople(world.build(1, now)))
}, 60_000)

const worlds = {
  L: 'lancashire-winter-2017',
  F: 'fylde-wyre-2014',
  W: 'wiltshire-2017',
  R: 'rutland-2016',
  P: 'lancashire-winter-2017',
} as const

/** What one kind of part of the place's plans says, from the rows of the database. */
const ofParts = (kind: string, what: string, where = 'true') =>
  `select ${what} as found from plans.part p join plans.plan using (system_id, plan_id)
   where p.system_id = $1 and part_kind = '${kind}' and (${where})`
const countOf = (kind: string, where?: string) => ofParts(kind, 'count(*)::int', where)
const listOf = (kind: string, field: string, where?: string) =>
  ofParts(kind, `jsonb_agg(content -> '${field}' order by length(ref), ref)`, where)
const winter = "key = 'lancashire-winter-2017'"
const targets = (by: string, phase: string, month: string) =>
  `select jsonb_agg(value order by t.trajectory_id) as found from measures.trajectory t
   join measures.target using (system_id, trajectory_id)
   where t.system_id = $1 and sliced_by = '${by}' and phase = '${phase}' and month = '${month}'`
const figures = (by: string, month: string) =>
  `select jsonb_agg(value order by line) as found from measures.figure where system_id = $1 and measure = 'dtoc-days'
   and sliced_by = '${by}' and from_date = '${month}'`

test.each<[row: string, what: string, query: string, expected: unknown]>([
  [
    'L1',
    'period',
    ofParts('plan', "jsonb_build_array(content -> 'from', content -> 'to')", winter),
    ['2017-10-01', '2018-03-31'],
  ],
  [
    'L1',
    'version',
    `select label as found from plans.version join plans.plan using (system_id, plan_id) where system_id = $1 and ${winter}`,
    '2.3',
  ],
  ['L1', 'A&E Delivery Boards', countOf('board', winter), 5],
  [
    'L4',
    'readmissions below 4%',
    listOf('scheme', 'target', "content -> 'measure' ->> 'measure' = 'aftercare-readmissions'"),
    [4],
  ],
  [
    'L5',
    'reablement starts a week',
    listOf('scheme', 'target', "content -> 'measure' ->> 'measure' = 'reablement-starts'"),
    [38, 42, 44],
  ],
  [
    'L5',
    'the services’ own targets',
    "select jsonb_agg(target order by target) as found from capacity.service where system_id = $1 and kind = 'reablement'",
    [38, 42, 44],
  ],
  [
    'L5',
    'starts promised for December, service by service',
    `select jsonb_agg(value order by value) as found from measures.target join measures.trajectory using (system_id, trajectory_id)
      where system_id = $1 and measure = 'reablement-starts' and month = '2017-12-01'`,
    [168, 186, 195],
  ],
  ['L11', 'schemes of appendix 4', countOf('scheme', `${winter} and ref like 'S%'`), 20],
  [
    'L11',
    'numbers that they promise',
    listOf('scheme', 'change', `${winter} and content -> 'change' <> 'null'`),
    [-33, -33, -5, -228, -571, -2],
  ],
  ['L13', 'affordable warmth, pounds', listOf('money', 'pounds', winter), [500_000]],
  ['F1', 'pooled budget by year', listOf('money', 'pounds'), [0, 10_295]],
  ['F1', 'bodies that sign', countOf('party', "content -> 'signs' = 'true'"), 3],
  [
    'F1',
    'boundary differences',
    countOf('party', "content ->> 'boundary' like '%Cleveleys%Great Eccleston%'"),
    1,
  ],
  ['F2', 'planned changes', countOf('action'), 19],
  [
    'F2',
    'ambulance call-outs saved a year',
    listOf('action', 'change', "content -> 'change' <> 'null'"),
    [-432],
  ],
  [
    'F2',
    'attendances saved a year',
    countOf('action', "content ->> 'expected' like '%260 A&E attendances%'"),
    1,
  ],
  ['F3', 'national conditions with evidence', countOf('condition', "content ->> 'evidence' is not null"), 6],
  [
    'F4',
    'risks without probability, impact, owner and mitigation',
    countOf(
      'risk',
      'content @> \'{"probability": null, "impact": null, "owner": null, "mitigation": null}\'',
    ),
    8,
  ],
  [
    'F11',
    'documents, those still to come',
    ofParts('document', "jsonb_build_array(count(*), count(content ->> 'promised'))"),
    [12, 7],
  ],
  ['F11', 'engagement', countOf('engagement'), 8],
  ['F12', 'boards, and who answers to whom', countOf('board', "content ->> 'reportsTo' is not null"), 4],
  [
    'W1',
    'by trust in December 2017',
    targets('trust', 'Phase 1', '2017-12-01'),
    [150, 200, 250, 200, 475, 50],
  ],
  [
    'W1',
    'by reason in December 2017',
    targets('reason', 'Phase 1', '2017-12-01'),
    [30, 10, 250, 150, 300, 400, 40, 95, 10, 40],
  ],
  ['W1', 'phase 1 begins', targets('whole', 'Phase 1', '2017-07-01'), [1749]],
  ['W1', 'phase 1 ends', targets('whole', 'Phase 1', '2017-12-01'), [1325]],
  ['W1', 'phase 2, April to July 2018', targets('whole', 'Phase 2', '2018-07-01'), [1100]],
  ['W1', 'phase 2, from August 2018', targets('whole', 'Phase 2', '2018-08-01'), [1000]],
  ['W1', 'July 2017 by trust', figures('trust', '2017-07-01'), [357, 384, 411, 299, 741, 68]],
  ['W1', 'April 2017', figures('whole', '2017-04-01'), [1999]],
  [
    'W2',
    'changes with their levels',
    listOf('change', 'level'),
    [
      'mature',
      'established',
      'established',
      'established',
      'plans in place',
      'plans in place',
      'plans in place',
      'plans in place',
    ],
  ],
  ['W2', 'actions', countOf('action'), 41],
  [
    'W2',
    'actions that are completed',
    "select count(*)::int as found from plans.progress where system_id = $1 and state = 'done'",
    3,
  ],
  ['W3', 'indicators named', countOf('recording'), 14],
  [
    'W3',
    'SPC with last year as the baseline',
    "select jsonb_agg(distinct baseline_from || ' to ' || baseline_to) as found from measures.limits_set where system_id = $1",
    ['2016-04-01 to 2017-03-31'],
  ],
  [
    'W8',
    'beds’ volumes a year',
    listOf(
      'scheme',
      'planned',
      "content ->> 'plannedUnit' in ('admissions a year', 'additional people a year', 'additional discharges a year', 'people a year')",
    ),
    [720, 300, 180, 144],
  ],
  [
    'W8',
    'admissions avoided a month',
    countOf(
      'scheme',
      "content ->> 'expected' like '%30 avoided a month%306 %' or content ->> 'expected' like '%306 fewer%30 avoided a month%'",
    ),
    1,
  ],
  ['W10', 'rows of the programme table', countOf('scheme'), 39],
  [
    'W17',
    '28 days and 91 days',
    listOf('recording', 'measure', "ref in ('I2', 'I3')"),
    ['readmissions-28', 'at-home-91-days'],
  ],
  ['R2', 'at home at 91 days', listOf('scheme', 'target', "ref = 'CRDR2'"), [85]],
  [
    'R2',
    'no ongoing care, weeks',
    countOf('statement', "content ->> 'says' like '%60% need no ongoing%four weeks%'"),
    1,
  ],
  ['R4', 'milestones', countOf('action', "content -> 'milestone' = 'true'"), 51],
  [
    'R4',
    'aims of milestones, key deliverables',
    ofParts(
      'aim',
      "jsonb_build_array(count(*) filter (where ref like 'M%'), count(*) filter (where ref like 'K%'))",
    ),
    [20, 11],
  ],
  [
    'R5',
    'stakeholders with what they are told',
    countOf('stakeholder', "content ->> 'told' is not null"),
    14,
  ],
  ['R6', 'probability', listOf('risk', 'probability'), ['high', 'medium', 'medium', 'low']],
  ['R6', 'impact', listOf('risk', 'impact'), ['medium', 'high', 'high', 'high']],
  [
    'R7',
    'costs',
    listOf('money', 'pounds', "content ->> 'side' = 'cost'"),
    [125_000, 115_000, 135_000, 561_000],
  ],
  ['R7', 'funding', listOf('money', 'pounds', "content ->> 'side' = 'source'"), [240_000, 696_000]],
  [
    'R7',
    '£936,000 in, and out',
    ofParts(
      'money',
      "jsonb_build_array(sum((content ->> 'pounds')::int) filter (where content ->> 'side' = 'source'), sum((content ->> 'pounds')::int) filter (where content ->> 'side' = 'cost'))",
    ),
    [936_000, 936_000],
  ],
  ['R8', 'reports', countOf('report'), 8],
  [
    'R8',
    'highlight report to the Integration Executive',
    countOf(
      'report',
      "content ->> 'kind' = 'highlight report' and content ->> 'toWhom' = 'Integration Executive'",
    ),
    1,
  ],
  ['R9', 'exit strategy and who decides it', listOf('exit', 'decides'), ['Integration Executive']],
  [
    'R10',
    'contribution to each metric',
    listOf('contribution', 'impact'),
    ['significant', 'significant', 'significant', 'moderate', 'moderate'],
  ],
  [
    'R16',
    'versions',
    'select jsonb_agg(label order by version) as found from plans.version where system_id = $1',
    ['0.1', '0.2'],
  ],
  [
    'P8',
    'a fee that depends on results, its amount not set',
    listOf('money', 'pounds', "content ->> 'side' = 'fee'"),
    [null],
  ],
  [
    'P8',
    'an annualised opportunity, its amount not set',
    listOf('money', 'pounds', "content ->> 'side' = 'opportunity'"),
    [null],
  ],
])('%s: %s', async (row, _, query, expected) => {
  const { rows } = await db.asOwner((client) => client.query(query, [worlds[row[0] as keyof typeof worlds]]))
  expect(rows[0]?.found).toEqual(expected)
})
