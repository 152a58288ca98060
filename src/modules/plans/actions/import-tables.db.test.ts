import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { anyPlan } from '../../../../test/support/plans.ts'
import { writeCsv } from '../../../edges/files/csv.ts'
import { writeOds } from '../../../edges/files/ods.ts'
import { readTables } from '../../../edges/files/read-tables.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { Temporal } from '../../../platform/time.ts'
import { kindsOfParts, type PlanInput, partKind, planFile } from '../rules/content.ts'
import { type Plan, planAt } from '../rules/plan.ts'
import { planFileOf } from '../rules/plan-file.ts'
import { tablesIn } from '../rules/tables-in.ts'
import { planSheets } from '../rules/tables-out.ts'
import { planFacts } from '../store.ts'
import { importTables } from './import-tables.ts'
import { loadPlan } from './load-plan.ts'

// Every table of a plan that goes out comes in as it was; a broken cell keeps all of them out.

const db = await testDatabase()
const now = Temporal.Instant.from('2026-11-24T09:00:00Z')
let place: Place
beforeAll(async () => {
  place = await smallPlace(db)
})

const as = <T>(does: (tx: Parameters<Parameters<typeof asViewer>[3]>[0]) => Promise<T>) =>
  asViewer(db, place.service, now, does)
const about = () => ({ by: place.service, now })
const factsOf = (planId: string) =>
  as(async (tx) => (await planFacts(tx, { systemId: place.service.systemId, planId }))[0]!)

let planned = 0
/** The plan as a file, with something said of each part that can stand somehow. */
async function load(plan: Plan): Promise<string> {
  const parts = Object.fromEntries(
    kindsOfParts.map((kind) => [
      kind,
      plan.parts
        .filter((one) => one.kind === kind)
        .map(({ ref, content }) => {
          const { standing } = partKind(kind)
          const [state] = Object.keys(standing?.states ?? {})
          const progress = state
            ? [
                { on: '2026-10-02', state, says: '-said, "so"', ...(standing?.figure && { figure: 12.5 }) },
                { on: '2026-11-02', evidence: '=a paper' },
              ]
            : []
          return { ref, ...content, progress }
        }),
    ]),
  )
  planned += 1
  const file = planFile.parse({
    key: `any-${planned}`,
    plan: plan.head,
    versions: [{ label: '1', author: 'Ann', on: '2026-10-01', changed: 'All of it' }],
    parts,
  } as PlanInput)
  return good(await as((tx) => loadPlan(tx, { ...about(), file }))).planId
}

const take = async (planId: string, bytes: Uint8Array, of: Parameters<typeof tablesIn>[1] = null) => {
  const { tables } = good(tablesIn(good(readTables(bytes)), of))
  return good(await as((tx) => importTables(tx, { ...about(), planId, tables })))
}

test('every table of any plan goes out as OpenDocument and comes in as no change', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const planId = await load(plan)
      const facts = await factsOf(planId)
      const before = planAt(facts)!
      const { counts, problems } = await take(planId, writeOds(planSheets(facts, before, [])))
      expect(problems).toEqual([])
      expect(
        counts.filter(({ added, changed, said, unread }) => added + changed + said + unread.length > 0),
      ).toEqual([])
      expect(counts.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(
        1 + before.parts.length + before.parts.flatMap(({ progress }) => progress).length,
      )
      const after = await factsOf(planId)
      expect(planFileOf(after, planAt(after)!)).toEqual(planFileOf(facts, before))
    }),
    { numRuns: 12 },
  )
}, 60_000)

const small: PlanInput = {
  key: 'small',
  plan: { kind: 'action list', title: 'Small', from: '2026-10-01', to: '2027-03-31' },
  versions: [{ label: '1', author: 'Ann', on: '2026-10-01', changed: 'All of it' }],
  parts: { scheme: [{ ref: 'S1', name: 'Nights', planned: 720 }], risk: [{ ref: 'R1', what: 'Snow' }] },
}

test('states, figures, entries and the plan itself are read back; one broken cell keeps everything out', async () => {
  const { planId } = good(await as((tx) => loadPlan(tx, { ...about(), file: planFile.parse(small) })))
  const csv = (columns: string[], ...rows: (string | number | null)[][]) =>
    Buffer.from(writeCsv(columns, rows))
  const stands = csv(['ref', 'name', 'now: state', 'now: figure'], ['S1', 'Nights', 'under way', 180])
  expect((await take(planId, stands, 'scheme')).counts).toMatchObject([{ unchanged: 1, said: 1 }])
  expect((await take(planId, stands, 'scheme')).counts).toMatchObject([{ unchanged: 1, said: 0 }])
  const entry = ['kind', 'ref', 'on', 'says']
  const said = csv(entry, ['risk', 'R1', '20/11/2026', 'Cars have chains'])
  expect((await take(planId, said, 'progress')).counts).toMatchObject([{ said: 1 }])
  const head = csv(['title', 'lead'], ['Small and good', 'Dee Osei'])
  expect((await take(planId, head, 'plan')).counts).toMatchObject([{ changed: 1 }])
  const plan = planAt(await factsOf(planId))!
  expect([plan.head.title, plan.head.lead, plan.parts.map(({ progress }) => progress.length)]).toEqual([
    'Small and good',
    'Dee Osei',
    [1, 1],
  ])
  const sheet = (name: string, columns: string[], rows: (string | number | null)[][]) => ({
    name,
    columns: columns.map((head) => ({ head })),
    rows,
  })
  const broken = writeOds([
    sheet('Schemes', ['ref', 'name', 'planned'], [['S2', 'Days', 12]]),
    sheet('Progress', entry, [
      ['risk', 'R9', '2026-11-20', 'x'],
      ['risk', 'R1', '2026-12-20', ''],
      ['snow', 'R1', 'x', 'y'],
    ]),
    sheet('The plan', ['kind', 'title'], [['a wish', 'Small']]),
  ])
  expect((await take(planId, broken)).problems.map(({ of, line, column }) => [of, line, column])).toEqual([
    ['plan', 2, 'kind'],
    ['progress', 3, 'on'],
    ['progress', 3, 'says'],
    ['progress', 4, 'on'],
    ['progress', 4, 'kind'],
  ])
  expect(planAt(await factsOf(planId))).toEqual(plan)
})

test('a column that is nearly one that is read is named, and nothing is written', async () => {
  const { planId } = (await as((tx) => planFacts(tx, place.service))).find(({ key }) => key === 'small')!
  const before = planAt(await factsOf(planId))
  const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))
  const [sheet, head, said] = [
    await take(planId, csv('ref,name,planed', 'S1,Nights,9'), 'scheme'),
    await take(planId, csv('titel', 'Large'), 'plan'),
    await take(planId, csv('kind,ref,on,satte', 'risk,R1,2026-11-21,open'), 'progress'),
  ]
  expect([sheet, head, said].map(({ problems }) => problems.map(({ column }) => column))).toEqual([
    ['planed'],
    ['titel'],
    ['satte'],
  ])
  expect(sheet!.problems[0]!.problem).toMatch(/Did you mean planned\?/)
  expect(planAt(await factsOf(planId))).toEqual(before)
})

test('an entry of a part that is nowhere is refused, and one of a part that another sheet adds is taken', async () => {
  const planId = (await as((tx) => planFacts(tx, place.service))).find(({ key }) => key === 'small')!.planId
  const progress = (ref: string) => ({
    name: 'Progress',
    columns: ['kind', 'ref', 'on', 'state'].map((head) => ({ head })),
    rows: [['scheme', ref, '2026-11-20', 'done']],
  })
  const nowhere = await take(planId, writeOds([progress('S9')]))
  expect(nowhere.problems).toMatchObject([
    { line: 2, column: 'ref', problem: expect.stringContaining('is no scheme of the plan') },
  ])
  const schemes = {
    name: 'Schemes',
    columns: [{ head: 'ref' }, { head: 'name' }],
    rows: [['S9', 'Evenings']],
  }
  const both = await take(planId, writeOds([progress('S9'), schemes]))
  expect(both.counts).toMatchObject([
    { of: 'scheme', added: 1 },
    { of: 'progress', said: 1 },
  ])
})
