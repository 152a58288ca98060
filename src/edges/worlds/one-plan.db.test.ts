import { beforeAll, describe, expect, test } from 'vitest'
import { fyldeWyre2014 } from '../../../examples/fylde-wyre-2014/world.ts'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { tiny, tinyId, tinyNow } from '../../../examples/tiny/world.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { chartsOf, type Step, seriesOf, trajectoriesOf } from '../../modules/measures/index.ts'
import { interventionsOfPlans, signPlan } from '../../modules/plans/index.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { dateOf, mondayOf, Temporal } from '../../platform/time.ts'
import { loadWorld } from './load.ts'

const db = await testDatabase()
const now = Temporal.Now.instant()
const today = dateOf(now)
const marl = serviceOf('marlshire')
const small = serviceOf('tiny')

beforeAll(async () => {
  // With its people: the last weeks of each chart are counted from what happened to them.
  await loadWorld(db, marlshire.build(1, now))
}, 180_000)

async function chart(measure: string, step: Step = 'week') {
  const [model] = await asViewer(db, marl, null, (tx) =>
    chartsOf(tx, marl, {
      refs: [{ measure, slice: { by: 'whole' }, step }],
      period: { from: mondayOf(today).subtract({ weeks: 52 }), to: today },
      today,
      now,
      others: [interventionsOfPlans],
    }),
  )
  return model!
}
const verdicts = async (measure: string) =>
  (await chart(measure)).judged.map(({ letter, intervention, verdict }) => [
    letter,
    intervention.words,
    verdict,
  ])

describe('Marlshire', () => {
  test('one action moved its measure, one cannot be told from it, one is too new (picture 09)', async () => {
    expect(await verdicts('delayed-days')).toEqual([
      ['A', 'Brokers work Saturdays and Sundays', 'cannot tell'],
      ['B', 'One trusted assessment for all homes', 'moved'],
      ['C', 'Evening carers, zone 4', 'cannot tell yet'],
    ])
  })

  test('one did not move its measure, and one moved another', async () => {
    expect(await verdicts('midday-discharges')).toEqual([
      ['A', 'Discharge lounge opens at Marl Royal', 'not moved'],
    ])
    expect(await verdicts('reablement-starts')).toEqual([['A', 'Two therapists join reablement', 'moved']])
  })

  test('a year of weeks and of days, one week of it without a figure and with its reason', async () => {
    const weeks = (await chart('delayed-days')).points
    const silent = weeks.filter(({ value, from }) => value === null && !from.equals(mondayOf(today)))
    expect(silent).toMatchObject([{ missing: 'Not sent: the hospitals’ system was down' }])
    const days = (await chart('people-in-hospital', 'day')).points.filter(({ value }) => value !== null)
    expect(days.length).toBeGreaterThan(355)
  })

  test('its parts are on or off their own promises', async () => {
    const held = await asViewer(db, marl, null, (tx) =>
      trajectoriesOf(tx, marl, { measure: 'delayed-days', today }),
    )
    expect(held).toHaveLength(4)
    expect(held.filter(({ against }) => (against.owed ?? 0) > 0).length).toBeGreaterThan(0)
  })
})

test('Fylde and Wyre’s plan is refused a signature while its risk table is blank', async () => {
  const world = fyldeWyre2014.build(1, now)
  await loadWorld(db, world)
  const { userId, organisationId } = world.posts.find(({ role }) => role === 'board member')!
  const by = { systemId: world.systemId, userId, organisationId, role: 'board member' }
  const refused = await asViewer(db, by, world.demoAt!, async (tx) => {
    const { plan_id: planId } = await tx.selectFrom('plans.plan').select('plan_id').executeTakeFirstOrThrow()
    return signPlan(tx, { by, now: world.demoAt!, planId, version: 1, signedAs: 'Clinical Chief Officer' })
  })
  expect(refused).toMatchObject({
    because: expect.stringMatching(/not ready to sign: \d+ things are missing/),
  })
})

test('a place counts people in beds from the day on which it records everybody, and takes files for what was before', async () => {
  const from = dateOf(tinyNow).subtract({ days: 1 })
  const [before, after] = [from.subtract({ days: 1 }), from]
  const figures = [before, after].map((day) => ({
    measure: 'people-in-hospital',
    slice: { by: 'whole' } as const,
    step: 'day' as const,
    from: day.toString(),
    value: 99,
  }))
  const file = { loadId: tinyId('file'), fileName: 'before.csv', source: 'The old list', figures }
  await loadWorld(db, { ...tiny.build(1, now), countsFrom: from, files: [file] })
  const points = await asViewer(db, small, tinyNow, async (tx) => {
    const of = (measure: string) => ({ measure, slice: { by: 'whole' } as const, step: 'day' as const })
    const asked = [of('people-in-hospital'), of('ready-people')]
    const all = await seriesOf(tx, small, asked, { from: before, to: after })
    return all.map((series) => series.points)
  })
  expect(points).toMatchObject([
    [
      { value: 99, source: 'file' },
      { value: expect.any(Number), source: 'facts' },
    ],
    [
      { value: null, missing: expect.stringContaining('before 23 November 2026') },
      { value: expect.any(Number), source: 'facts' },
    ],
  ])
  expect(points[0]![1]!.value).toBeLessThan(99)
})
