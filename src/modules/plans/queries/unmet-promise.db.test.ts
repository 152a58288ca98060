import { beforeAll, describe, expect, test } from 'vitest'
import { at, type Caring, caring } from '../../../../test/support/discharge.ts'
import { good } from '../../../../test/support/good.ts'
import { type MadeService, needing } from '../../../../test/support/needs.ts'
import { root } from '../../../../test/support/root.ts'
import { testWeb, wordsIn } from '../../../../test/support/web.ts'
import { runCommand } from '../../../edges/cli/run-command.ts'
import { allParts } from '../../../main.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { dailyCounts } from '../../forecast/queries/daily-counts.ts'
import { definitionsOf, rebuildTallies, type Slice, seriesOf, sliceNames } from '../../measures/index.ts'
import { dayCounts } from '../../measures/queries/day-counts.ts'
import { refreshTallies } from '../../measures/rebuild.ts'
import { loadPlan } from '../actions/load-plan.ts'
import { type PlanInput, planFile } from '../rules/content.ts'

// What was missing night by night, from the ledger to its measure, its forecast and a promise about it. Everybody came in on
// Monday 2 November 2026, and is ready from the next day; the place lives at noon of Monday 4 January 2027.

let a: Caring
let home: MadeService
let planId: string
const noon = (n: number): Instant => at((n - 2) * 24 + 3)
const now = noon(65)
const today = dateOf(now)
const period = { from: Temporal.PlainDate.from('2026-10-26'), to: today }
const whole: Slice = { by: 'whole' }
const measure = 'unmet-bed-days'

const file: PlanInput = {
  key: 'unmet',
  plan: { kind: 'fund plan', title: 'A fund plan', from: '2026-04-01', to: '2027-03-31' },
  versions: [{ label: '1', author: 'Ann', on: '2026-01-01', changed: 'All of it' }],
  parts: {
    party: [{ ref: 'P1', organisation: 'Smallshire council', role: 'council', signs: true }],
    scheme: [
      {
        ref: 'S1',
        name: 'Evening rounds',
        owner: 'Dee Osei',
        measure: { measure, step: 'week' },
        change: -30,
        shows: '2026-12',
      },
    ],
  },
}

beforeAll(async () => {
  a = await caring()
  const given = needing(a.db, a.place)
  await given.makeDistricts()
  await a.db.asOwner((client) =>
    client.query('update access.system set demo_at = $1, demo_set_at = now()', [now.toString()]),
  )
  const agency = await given.makeService(noon(1), {
    kind: 'home care',
    lines: [{ zone: 'zone 4', band: 'evening', carers: 2, free: 0 }],
    saidAt: noon(4),
  })
  home = await given.makeService(noon(1), { kind: 'nursing home', free: 0, saidAt: noon(4) })
  const needs = [
    {
      postcode: 'MX4 1AA',
      from: 3,
      wants: ['home care'],
      visits: [{ band: 'evening', carers: 2, minutes: 30 }],
    },
    { postcode: 'MX1 1AA', from: 12, wants: ['nursing home'] },
  ] as const
  for (const { postcode, from, wants, ...more } of needs) {
    const stayId = await a.someone()
    await a.sayYes(stayId, 24)
    await a.db.asOwner((client) =>
      client.query(
        'update people.person set postcode = $1 where person_id = (select person_id from stays.stay where stay_id = $2)',
        [postcode, stayId],
      ),
    )
    await given.makeNeed(
      noon(from),
      { stayId },
      { wants: [...wants], ...('visits' in more && { visits: [...more.visits] }) },
    )
  }
  // On three nights there is room, so nothing is missing for the first of them.
  const figure = async () =>
    (
      await asViewer(a.db, a.place.service, null, (tx) =>
        tx
          .selectFrom('capacity.figure')
          .select('figure_id')
          .where('line_id', '=', agency.lineIds[0]!)
          .orderBy('said_at', 'desc')
          .execute(),
      )
    )[0]!.figure_id
  for (const n of [17, 18, 27]) await given.say(noon(n), agency.lineIds[0]!, 1, await figure())
  planId = good(
    await asViewer(a.db, a.place.service, now, (tx) =>
      loadPlan(tx, { by: a.place.service, now, file: planFile.parse(file) }),
    ),
  ).planId
})

const points = async (slice: Slice, asAt?: Instant) =>
  (
    await asViewer(
      a.db,
      a.hub,
      now,
      (tx) => seriesOf(tx, a.hub, [{ measure, slice, step: 'week' }], period, asAt),
      'read',
    )
  )[0]!.points
const values = async (slice: Slice, asAt?: Instant) =>
  (await points(slice, asAt)).map(({ from, value }) => `${from.toString()} ${value ?? '-'}`)
const reasons = () =>
  asViewer(
    a.db,
    a.place.service,
    now,
    async (tx) => {
      const counts = await dayCounts(tx, a.place.systemId, {
        period,
        tallies: [measure],
        slices: { everyPartOf: ['reason', 'area'] },
        now,
        knownAt: null,
        ripe: 0,
      })
      const parts = counts.filter(({ by }) => by === 'reason')
      return [...new Set(parts.map(({ key }) => key))].sort()
    },
    'read',
  )

describe('the measure', () => {
  test('week by week it is the bed days of homeward capacity unmet on which something was missing', async () => {
    const lines: string[] = []
    const exit = await runCommand({
      argv: ['capacity', 'unmet', '--month', '2026-12', '--json'],
      cwd: root,
      root,
      db: a.db,
      serving: false,
      write: (line) => void lines.push(line),
    })
    expect(exit).toBe(0)
    const { weeks } = JSON.parse(lines.join('\n')) as {
      weeks: { monday: string; days: number; notMissing: number }[]
    }
    const ledger = new Map(weeks.map(({ monday, days, notMissing }) => [monday, days - notMissing]))
    const known = (await points(whole)).filter(({ value }) => value !== null)
    const both = known.filter(({ from }) => ledger.has(from.toString()) && from.toString() < '2026-12-28')
    expect(both.length).toBeGreaterThan(5)
    for (const { from, value } of both)
      expect([from.toString(), value]).toEqual([from.toString(), ledger.get(from.toString())])
    expect(weeks.reduce((sum, { notMissing }) => sum + notMissing, 0)).toBe(3)
  })

  test('before the first need was written there is no figure, and a whole week has seven nights of each', async () => {
    expect(await values(whole)).toEqual([
      '2026-10-26 -',
      '2026-11-02 -',
      '2026-11-09 11',
      '2026-11-16 12',
      '2026-11-23 13',
      '2026-11-30 14',
      '2026-12-07 14',
      '2026-12-14 14',
      '2026-12-21 14',
      '2026-12-28 14',
      '2027-01-04 -',
    ])
  })

  test('by area, and by what was missing in the ledger’s own words', async () => {
    expect((await values({ by: 'area', key: 'South' })).slice(2, 5)).toEqual([
      '2026-11-09 7',
      '2026-11-16 5',
      '2026-11-23 6',
    ])
    const keys = await reasons()
    const names = await asViewer(a.db, a.hub, now, (tx) => sliceNames(tx, a.place.systemId), 'read')
    expect(keys.map((key) => names.nameOf({ by: 'reason', key }))).toEqual([
      'Care homes with nursing, nobody said what was free',
      'Evening visits, two carers, zone 4',
    ])
  })

  test('as it was known on an earlier evening: nights since were not', async () => {
    expect((await values(whole, noon(24))).slice(2, 6)).toEqual([
      '2026-11-09 11',
      '2026-11-16 12',
      '2026-11-23 -',
      '2026-11-30 -',
    ])
  })

  test('kept equals counted, also after a service has ended, of which every night is told again', async () => {
    const { service, systemId } = a.place
    const by = <T>(work: (tx: Parameters<typeof rebuildTallies>[0]) => Promise<T>) =>
      asViewer(a.db, service, now, work)
    const before = await values(whole)
    expect(await by((tx) => refreshTallies(tx, systemId))).toBeGreaterThan(100)
    expect(await values(whole)).toEqual(before)
    await by((tx) =>
      tx
        .updateTable('capacity.service')
        .set({ ended_at: now.toString() })
        .where('service_id', '=', home.serviceId)
        .execute(),
    )
    const after = await reasons()
    expect(after).toEqual(['place|nursing home||none there', 'visit|zone 4|evening|2'])
    expect(await by((tx) => refreshTallies(tx, systemId))).toBeGreaterThan(10)
    expect(await reasons()).toEqual(after)
    expect(await by((tx) => rebuildTallies(tx, service))).toBe(0)
    expect(await values(whole)).toEqual(before)
  })
})

const web = () =>
  testWeb(
    a.db,
    allParts.filter(({ name }) => name !== 'web'),
  )

describe('its chart', () => {
  test('offers what was missing, each with its points and its people', async () => {
    const { html } = await web().get(`/measures/${measure}`, a.hub)
    const offered = [...html.matchAll(/href="([^"]+)"[^>]*>([^<]+) \(reason\)</g)]
    expect(offered.map(([, , words]) => words)).toEqual([
      'Evening visits, two carers, zone 4',
      'Care homes with nursing, there is none here',
    ])
    const cut = await web().get(offered[0]![1]!.replaceAll('&amp;', '&'), a.hub)
    expect([cut.status, wordsIn(cut.html).includes('Evening visits, two carers, zone 4')]).toEqual([
      200,
      true,
    ])
    const query = new URLSearchParams({
      from: '2026-11-16',
      to: '2026-11-22',
      by: 'reason',
      key: 'visit|zone 4|evening|2',
    })
    const people = wordsIn((await web().get(`/measures/${measure}/people?${query.toString()}`, a.hub)).html)
    expect(people).toContain('5 bed days on which something was missing')
    expect(people).toContain('EXAMPLE, Alex')
  })

  test('a board member reads it under Unmet need alone, where numbers are held against one another', async () => {
    const board = await a.place.staff('board member', 'board')
    const { status, html } = await web().get(`/measures/${measure}`, board)
    expect(status).toBe(200)
    expect(wordsIn(html)).not.toMatch(/Evening visits|Care homes with nursing/)
    expect(wordsIn(html)).toContain('Boards read what was missing under Unmet need')
    const told = await asViewer(
      a.db,
      board,
      now,
      (tx) => seriesOf(tx, board, [{ measure, slice: whole, step: 'month' }], period),
      'read',
    )
    expect(told[0]!.points.map(({ value }) => value)).toEqual([null, null, null, null])
  })
})

describe('what feeds on it', () => {
  test('a forecast sees every night since the first', async () => {
    const counts = await asViewer(
      a.db,
      a.hub,
      now,
      async (tx) => {
        const definitions = (await definitionsOf(tx, a.place.systemId)).filter(({ key }) => key === measure)
        return dailyCounts(tx, a.hub, { definitions, slice: whole, today })
      },
      'read',
    )
    const days = counts[0]!.days
    expect([days[0]!.date.toString(), days.at(-1)!.date.toString()]).toEqual(['2026-11-03', '2027-01-03'])
    expect(days.map(({ value }) => value).slice(8, 16)).toEqual([1, 2, 2, 2, 2, 2, 1, 1])
    const words = wordsIn((await web().get(`/forecast?measure=${measure}`, a.hub)).html)
    expect(words).toMatch(/Bed days lost for want of a service, 28 days ahead .* About 2 bed days today/)
  })

  test('a scheme of a plan promises about it, and its results read it', async () => {
    const words = wordsIn((await web().get(`/plans/${planId}/results`, a.hub)).html)
    expect(words).toContain(
      'Evening rounds Scheme S1 Cannot tell 3 points before it, 12 are needed for limits',
    )
    expect(words).toMatch(
      /Bed days lost for want of a service .* 30 fewer from December 2026 no figure before, 14 since/,
    )
  })

  test('a board, to which the measure is not told, reads that it cannot be told yet, and why', async () => {
    const board = await a.place.staff('board member', 'trust', 'B. Reader')
    const words = wordsIn((await web().get(`/plans/${planId}/results`, board)).html)
    expect(words).toContain(
      'Evening rounds Scheme S1 Cannot tell yet hidden: Boards read what was missing under Unmet need',
    )
    expect(words).not.toMatch(/no figure before, 14 since/)
  })
})
