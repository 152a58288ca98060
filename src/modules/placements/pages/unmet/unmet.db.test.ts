import { beforeAll, describe, expect, test } from 'vitest'
import { at, type Caring, caring, does, ok } from '../../../../../test/support/discharge.ts'
import { type MadeService, needing } from '../../../../../test/support/needs.ts'
import { root } from '../../../../../test/support/root.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { runCommand } from '../../../../edges/cli/run-command.ts'
import { allParts } from '../../../../main.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { openWait } from '../../../discharge/index.ts'
import { move } from '../../../stays/index.ts'
import { unmetNights } from '../../queries/unmet.ts'
import { unmetLately } from '../../queries/unmet-lately.ts'
import { partsOf, wholeOf } from '../../rules/unmet-ledger.ts'
import { isMissing, keyOf, type UnmetNight } from '../../rules/unmet-model.ts'

// Everybody came in at 09:00 on Monday 2 November 2026, and is ready from the next day at 09:00: the first night is that of
// the 3rd. `night(n)` is the midnight that ends the n-th.

let a: Caring
let given: ReturnType<typeof needing>
let web: TestWeb
const day = (n: number) => Temporal.PlainDate.from({ year: 2026, month: 11, day: n })
const noon = (n: number): Instant => at((n - 2) * 24 + 3)

beforeAll(async () => {
  a = await caring()
  given = needing(a.db, a.place)
  await given.makeDistricts()
  // The place lives at noon of Friday 20 November.
  await a.db.asOwner((client) =>
    client.query('update access.system set demo_at = $1, demo_set_at = now()', [noon(20).toString()]),
  )
  web = testWeb(
    a.db,
    allParts.filter(({ name }) => name !== 'web'),
  )
})

const evening = {
  wants: ['home care' as const],
  visits: [{ band: 'evening' as const, carers: 2, minutes: 30 }],
}

/** Somebody who is ready from the 3rd, and lives in zone 4. */
async function ready(postcode = 'MX4 1AA'): Promise<string> {
  const stayId = await a.someone()
  await a.sayYes(stayId, 24)
  await a.db.asOwner((client) =>
    client.query(
      'update people.person set postcode = $1 where person_id = (select person_id from stays.stay where stay_id = $2)',
      [postcode, stayId],
    ),
  )
  return stayId
}
const nights = async (of: string | null, to = 8): Promise<UnmetNight[]> => {
  const all = await asViewer(
    a.db,
    a.hub,
    noon(20),
    (tx) => unmetNights(tx, a.hub, { from: day(2), to: day(to), now: noon(20) }),
    'read',
  )
  return all.filter(({ stayId }) => of === null || stayId === of)
}
const told = (all: readonly UnmetNight[]) => all.map(({ date, put }) => `${date.day} ${keyOf(put)}`)

describe('as it was said at each midnight', () => {
  let agency: MadeService
  let stayId: string
  let needId: string

  beforeAll(async () => {
    agency = await given.makeService(noon(1), {
      kind: 'home care',
      lines: [{ zone: 'zone 4', band: 'evening', carers: 2, free: 0 }],
      saidAt: noon(4),
    })
    stayId = await ready()
    needId = await given.makeNeed(noon(3), { stayId }, evening)
  })

  const figures = async () =>
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
  const says = async (n: number, free: number) =>
    given.say(noon(n), agency.lineIds[0]!, free, await figures())

  test('nobody had said, then none, then one, then none again', async () => {
    const lost = 'visit|zone 4|evening|2'
    expect(told(await nights(stayId, 5))).toEqual([`3 ${lost}`, `4 ${lost}`, `5 ${lost}`])
    await says(6, 1)
    // A figure said later changes no night before it, and runs out after a day.
    expect(told(await nights(stayId, 8))).toEqual([
      `3 ${lost}`,
      `4 ${lost}`,
      `5 ${lost}`,
      '6 room',
      `7 ${lost}`,
      `8 ${lost}`,
    ])
    const hours = (await nights(stayId, 8)).flatMap(({ missing }) => missing)
    expect(hours.filter(isMissing).every((one) => one.what === 'visit' && one.hours === 1)).toBe(true)
  })

  test('what was given since a figure was said is not free to another', async () => {
    await says(9, 1)
    const other = await ready()
    const othersNeed = await given.makeNeed(noon(9), { stayId: other }, evening)
    const askId = await given.makeAsk(noon(9), othersNeed, agency)
    const chosen = { askId, takeId: newId(), holdUntil: noon(12).toString(), startOn: '2026-11-11' }
    await given.happens(noon(9).add({ minutes: 5 }), othersNeed, { kind: 'chosen', detail: chosen })
    expect(told(await nights(stayId, 9)).at(-1)).toBe('9 visit|zone 4|evening|2')
    expect(told(await nights(other, 9)).at(-1)).toBe('9 found')
    await given.happens(noon(10), othersNeed, { kind: 'let-go', detail: { askId, reason: 'a slip' } })
    expect(told(await nights(other, 9)).at(-1)).toBe('9 found')
  })

  test('a slip that was taken back before midnight counted for nothing', async () => {
    await says(11, 5)
    const slip = await figures()
    await a.db.asOwner(async (client) => {
      await client.query(
        `insert into capacity.figure (system_id, figure_id, line_id, free, said_at, recorded_at, source, takes_back)
         values ('small', $1, $2, 0, $3, $3, 'page', $4)`,
        [newId(), agency.lineIds[0], noon(11).add({ minutes: 1 }).toString(), slip],
      )
    })
    expect(told(await nights(stayId, 11)).at(-1)).toBe('11 visit|zone 4|evening|2')
  })

  test('begun, it is not in the ledger any more', async () => {
    const askId = await given.makeAsk(noon(12), needId, agency)
    const startOn = '2026-11-12'
    const chosen = { askId, takeId: newId(), holdUntil: noon(14).toString(), startOn }
    await given.happens(noon(12), needId, { kind: 'chosen', detail: chosen })
    await given.happens(noon(13), needId, { kind: 'started', detail: { askId, on: startOn } })
    expect(told(await nights(stayId, 15)).slice(-2)).toEqual(['11 visit|zone 4|evening|2', '12 found'])
  })
})

describe('what else is missing', () => {
  test('a home that said no for want of room has room once it says a newer figure', async () => {
    const home = await given.makeService(noon(2), { kind: 'nursing home', free: 1, saidAt: noon(4) })
    const stayId = await ready()
    const needId = await given.makeNeed(noon(3), { stayId }, { wants: ['nursing home'] })
    const askId = await given.makeAsk(noon(4).add({ minutes: 10 }), needId, home)
    await given.happens(
      noon(4).add({ minutes: 20 }),
      needId,
      { kind: 'answered', detail: { askId, answer: 'no', reason: 'full' } },
      home.organisationId,
    )
    expect(told(await nights(stayId, 4)).at(-1)).toBe('4 place|nursing home||said no')
  })

  test('an assessment, with who owned it that night, also where no need is written down', async () => {
    const stayId = await ready()
    const { council, community } = a.place.organisation
    ok(
      await does(a.db, a.ward, noon(4), (tx, about) =>
        openWait(tx, { ...about, stayId, awaits: 'care-act-assessment', ownerOrganisationId: council }),
      ),
    )
    expect(community).not.toBe(council)
    expect(told(await nights(stayId, 5))).toEqual([
      `4 assessment|care-act-assessment|${council}`,
      `5 assessment|care-act-assessment|${council}`,
    ])
  })

  test('beds of our own ward are counted from the stays, night by night', async () => {
    await given.makeService(noon(2), { kind: 'community bed', wardId: a.place.otherWardId })
    const stayId = await ready()
    await given.makeNeed(noon(3), { stayId }, { wants: ['community bed'] })
    expect(told(await nights(stayId, 4))).toEqual(['3 room', '4 room'])
    // The two beds of the ward are filled on the 5th.
    for (const bed of [4, 5]) {
      const other = await a.someone()
      ok(
        await does(a.db, a.ward, noon(5), (tx, about) =>
          move(tx, {
            ...about,
            stayId: other,
            wardId: a.place.otherWardId,
            bedId: a.place.beds[bed]!,
            at: about.now,
          }),
        ),
      )
    }
    expect(told(await nights(stayId, 6))).toEqual([
      '3 room',
      '4 room',
      '5 place|community bed||full',
      '6 place|community bed||full',
    ])
  })

  test('who is not ready, or needs nothing, is in no bed day', async () => {
    const unready = await a.someone()
    await given.makeNeed(noon(3), { stayId: unready }, evening)
    const content = await ready()
    expect(await nights(unready)).toEqual([])
    expect(await nights(content)).toEqual([])
  })
})

describe('pages', () => {
  const month = '?month=2026-11'

  test('the sentence first, every number opens to its people', async () => {
    const answer = await web.get(`/unmet${month}`, a.hub)
    expect(answer.status).toBe(200)
    const words = wordsIn(answer.html)
    expect(words).toMatch(/We lost \d+ bed days? to .*In all \d+ bed days of \d+ people/)
    const links = [...answer.html.matchAll(/href="(\/unmet\/people\?[^"]+)">(\d+)</g)]
    expect(links.length).toBeGreaterThan(5)
    for (const [, path, number] of links.slice(0, 8)) {
      const people = await web.get(path!.replaceAll('&amp;', '&'), a.hub)
      expect(people.status).toBe(200)
      const text = wordsIn(people.html)
      if (path!.includes('of=days')) expect(text).toMatch(new RegExp(`\\b${number} bed days?\\b`))
      expect(text).toMatch(/EXAMPLE, Alex|in this number and not in the list/)
    }
  })

  test('whoever may not see somebody is told how many are not listed, and no name', async () => {
    const stranger = await a.place.staff('hub navigator', 'community')
    const all = wordsIn((await web.get(`/unmet${month}`, stranger)).html)
    expect(all).toBe(
      wordsIn((await web.get(`/unmet${month}`, a.hub)).html).replaceAll(
        'A hub navigator Hub navigator, Smallshire hub',
        'A hub navigator Hub navigator, Smallshire community',
      ),
    )
    const people = wordsIn((await web.get(`/unmet/people${month}&of=days`, stranger)).html)
    expect(people).toMatch(/people with \d+ bed days are in this number and not in the list/)
    expect(people).not.toContain('EXAMPLE')
  })

  test('a file of every night, counts alone', async () => {
    const cookie = await web.signIn(a.hub)
    const answer = await web.app.request(`/unmet.csv${month}`, { headers: { cookie } })
    const [head, ...rows] = (await answer.text()).trim().split('\r\n')
    expect(head).toContain('date,what was missing,kind,zone')
    expect(
      rows.some((row) =>
        row.startsWith('2026-11-03,"Evening visits, two carers, zone 4",home care,zone 4,evening,2,'),
      ),
    ).toBe(true)
    expect(rows.join()).not.toMatch(/example|[0-9a-f]{8}-[0-9a-f]{4}/i)
  })

  test.each(['zone', 'kind', 'part'])('by %s it adds up to the same', async (by) => {
    const words = wordsIn((await web.get(`/unmet${month}&by=${by}`, a.hub)).html)
    const total = Number(/In all (\d+) bed days/.exec(words)![1])
    expect(total).toBe(wholeOf(await nights(null, 19)).days)
  })

  test.each(['month=2026-99', 'week=2026-11-03', 'month=2999-01', 'by=colour'])(
    '%s is answered in words',
    async (query) => {
      expect((await web.get(`/unmet?${query}`, a.hub)).status).toBe(422)
    },
  )

  test('a board reads counts, never a person, and nothing of fewer than six', async () => {
    const board = await a.place.staff('board member', 'board')
    expect((await web.get('/unmet', board)).status).toBe(403)
    expect((await web.get('/unmet/people', board)).status).toBe(403)
    const answer = await web.get('/unmet/counts?week=2026-11-09', board)
    expect(answer.status).toBe(200)
    const main = /<main[\s\S]*<\/main>/.exec(answer.html)![0]
    expect(main).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|unmet\/people|Example/)
    const week = (await nights(null, 15)).filter(({ date }) => date.day >= 9)
    const { people, days } = wholeOf(week)
    const words = wordsIn(answer.html)
    if (people < 6) expect(words).toContain('How many waited is hidden')
    else expect(words).toContain(`${days} bed days of ${people} people who were ready`)
  })

  test('a board reads weeks and months that are over: never a number that grows from day to day', async () => {
    const board = await a.place.staff('board member', 'board')
    const usual = await web.get('/unmet/counts', board)
    expect(wordsIn(usual.html)).toContain('October 2026, whole weeks: Monday 5 October to Sunday 1 November')
    for (const query of ['month=2026-11', 'week=2026-11-16'])
      expect((await web.get(`/unmet/counts?${query}`, board)).status).toBe(422)
  })

  test('homeward capacity unmet says the same', async () => {
    const run = async (...argv: string[]) => {
      const lines: string[] = []
      const exit = await runCommand({
        argv: ['capacity', 'unmet', ...argv],
        cwd: root,
        root,
        db: a.db,
        serving: false,
        write: (line) => void lines.push(line),
      })
      return { exit, said: lines.join('\n') }
    }
    const { exit, said } = await run('--month', '2026-11')
    expect([exit, said]).toEqual([
      0,
      expect.stringMatching(/Smallshire, November 2026[\s\S]*We lost \d+ bed days? to/),
    ])
    const { whole, parts } = JSON.parse((await run('--month', '2026-11', '--json')).said)
    expect(whole.days).toBe(parts.reduce((sum: number, one: { days: number }) => sum + one.days, 0))
    expect(JSON.stringify(parts)).not.toMatch(/Alex|Example/)
    for (const wrong of [
      ['--month', 'x'],
      ['--by', 'x'],
      ['--week', '2026-11-03'],
    ])
      expect((await run(...wrong)).exit).toBe(2)
    expect((await run('--place', 'nowhere')).exit).toBe(4)
  })

  test('the corner: the last seven nights', async () => {
    const now = noon(10)
    const corner = await asViewer(a.db, a.hub, now, (tx) => unmetLately(tx, a.hub, now), 'read')
    const week = (await nights(null, 9)).filter(
      ({ date }) => date.toString() >= dateOf(now).subtract({ days: 7 }).toString(),
    )
    expect(corner.days).toBe(week.filter(({ put }) => isMissing(put)).length)
    expect(corner.most?.days).toBe(partsOf(week)[0]!.days)
  })
})

describe('why providers said no', () => {
  beforeAll(async () => {
    // One more no for want of room, one from another, one of long ago, one taken back, and one who could not be matched.
    const no = async (of: 'home' | 'council', reason: 'full' | 'too far', when = noon(10)) => {
      const stayId = await ready()
      const needId = await given.makeNeed(when, { stayId }, { wants: ['nursing home'] })
      const askId = await given.makeAsk(
        when,
        needId,
        await given.makeService(when, { kind: 'nursing home', of }),
      )
      const answered = { kind: 'answered' as const, detail: { askId, answer: 'no' as const, reason } }
      await given.happens(when.add({ minutes: 5 }), needId, answered)
      return { needId, askId }
    }
    await no('home', 'full')
    await no('council', 'too far')
    await no('home', 'full', noon(10).subtract({ hours: 24 * 100 }))
    const changed = await no('home', 'full')
    await given.happens(noon(11), changed.needId, {
      kind: 'answered',
      detail: { askId: changed.askId, answer: 'yes', startOn: '2026-11-12' },
    })
    const unmatched = await given.makeNeed(noon(10), { stayId: await ready() }, { wants: ['nursing home'] })
    for (const n of [11, 12])
      await given.happens(noon(n), unmatched, {
        kind: 'unmatched',
        detail: { reason: 'No room with a hoist' },
      })
  })

  test('why providers said no is counted by kind, zone and reason; each number opens to its requests', async () => {
    const { html } = await web.get('/unmet', a.hub)
    const table = wordsIn(/Why providers said no, in the last[\s\S]*?<\/table>/.exec(html)![0])
    expect(table).toMatch(/Care homes with nursing, zone 4 3 We are full: 2 ; Too far for us: 1 1$/)
    const links = [...html.matchAll(/href="(\/unmet\/said-no\?[^"]+)">(\d+)</g)]
    expect(links).toHaveLength(4)
    for (const [, path, number] of links) {
      const behind = await web.get(path!.replaceAll('&amp;', '&'), a.hub)
      expect(behind.status).toBe(200)
      expect(wordsIn(behind.html)).toMatch(new RegExp(`: ${number} requests? in the last 90 days`))
      expect(behind.html.match(/href="\/needs\/[^"]+">/g)).toHaveLength(Number(number))
    }
    const full = links.find(([, path]) => path!.includes('reason=full'))![1]!.replaceAll('&amp;', '&')
    const stranger = await a.place.staff('hub navigator', 'community')
    const unseen = await web.get(full, stranger)
    expect(wordsIn(unseen.html)).toMatch(/2 requests are in this number and not in the list/)
    expect(unseen.html).not.toMatch(/EXAMPLE|href="\/needs/)
    const board = await a.place.staff('board member', 'board', 'Second')
    expect((await web.get(full, board)).status).toBe(403)
    expect((await web.get('/unmet/counts', board)).html).not.toContain('said no')
    for (const wrong of ['kind=x', 'kind=home+care&reason=x'])
      expect((await web.get(`/unmet/said-no?${wrong}`, a.hub)).status).toBe(422)
  })

  test('a provider reads the reasons it gave itself, and nobody else’s', async () => {
    const why = async (of: 'home' | 'council') => {
      const { html } = await web.get('/provider/figures', await a.place.staff('provider', of))
      return wordsIn(/Why you said no[\s\S]*?<section|Why you said no[\s\S]*$/.exec(html)![0])
    }
    expect(await why('home')).toMatch(/Care homes with nursing, zone 4 .*We are full: 2/)
    expect(await why('home')).not.toMatch(/Too far|Unable to match/)
    expect(await why('council')).toMatch(/Too far for us: 1/)
    expect(await why('council')).not.toContain('full')
  })
})
