import { inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { good } from '../../../../../test/support/good.ts'
import { loadTiny, type TinyWorld } from '../../../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { readCsv } from '../../../../edges/files/csv.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { instantOf } from '../../../../platform/time.ts'
import { recordReadiness } from '../../../discharge/index.ts'
import { makeReturn } from '../../actions/make-return.ts'
import { returnsOf } from '../../queries/returns.ts'
import { readPeriod } from '../../rules/returns/period.ts'
import { returnsPages } from './pages.ts'

const db = await testDatabase()
const web = testWeb(db, [{ name: 'delays', pages: returnsPages }])
let world: TinyWorld
let ward: Viewer
let trust: string
const month = '2026-11'

beforeAll(async () => {
  world = await loadTiny(db)
  ward = world.who('Amara Blythe')
  trust = ward.organisationId!
}, 60_000)

const address = (series: string, period = month, organisationId = trust) =>
  `/returns/${series}/${organisationId}/${period}`
const totalIn = (words: string) => Number(/([\d,]+) nights? of/.exec(words)?.[1]?.replace(',', ''))

describe('a return', () => {
  test('before it is made it says so, and shows what would be counted', async () => {
    const { status, html } = await web.get(address('nights'), ward)
    const words = wordsIn(html)
    expect(status).toBe(200)
    expect(words).toContain('This return has not been made')
    expect(totalIn(words)).toBeGreaterThan(20)
    expect(words).toContain('No setting of a place changes this count.')
    expect(words).toContain('Our own rule, not a national one')
  })

  test('made, it is version 1, and nothing has changed since', async () => {
    const sent = await web.post(address('nights'), ward, { once: newId() })
    expect([sent.status, sent.said]).toEqual([303, 'Counted and kept as version 1.'])
    const words = wordsIn((await web.get(address('nights'), ward)).html)
    expect(words).toContain('Nothing that this return counts has changed since')
    expect(words).toContain('Version 1')
    expect(words).not.toContain('gives another total')
  })

  test('a month outside every edition is refused in words', async () => {
    const { status, html } = await web.get(address('dtoc'), ward)
    expect(status).toBe(422)
    expect(wordsIn(html)).toContain('The collection ended with February 2020')
  })

  test('as it was known on an earlier evening it is smaller, and says so', async () => {
    const now = totalIn(wordsIn((await web.get(address('nights'), ward)).html))
    const words = wordsIn((await web.get(`${address('nights')}?at=2026-11-16`, ward)).html)
    expect(words).toContain('You see it as it was known on the evening of 16 November 2026.')
    expect(words).toContain('This return has not been made')
    expect(totalIn(words)).toBeLessThan(now)
  })

  test('an evening that is no date, or is to come, says what to write', async () => {
    for (const [at, remedy] of [
      ['yesterday', 'Write the evening as a date like 2026-10-31'],
      ['2099-01-01', 'Write an evening that has come'],
    ] as const) {
      const { status, html } = await web.get(`${address('nights')}?at=${at}`, ward)
      expect([status, wordsIn(html).includes(remedy)]).toEqual([422, true])
    }
  })

  test('the CSV parses back to the total, in the order of columns, without a name of a person', async () => {
    const { html, headers } = await web.get(`${address('nights')}.csv`, ward)
    expect(headers.get('content-disposition')).toContain(`-${month}.csv`)
    const csv = good(readCsv(Buffer.from(html)))
    expect(csv.columns.slice(-2)).toEqual(['Nights', 'Of which disputed'])
    const total = csv.rows.reduce((sum, { cells }) => sum + Number(cells.Nights), 0)
    expect(total).toBe(totalIn(wordsIn((await web.get(address('nights'), ward)).html)))
    for (const { familyName, nhsNumber } of world.world.people) {
      expect(html).not.toContain(familyName)
      if (nhsNumber) expect(html).not.toContain(nhsNumber)
    }
  })

  test('the spreadsheet opens, with its tables and how it was counted', async () => {
    const cookie = await web.signIn(ward as Viewer & { userId: string })
    const response = await web.app.request(`${address('nights')}.ods`, { headers: { cookie } })
    expect(response.headers.get('content-type')).toContain('opendocument.spreadsheet')
    const file = Buffer.from(await response.arrayBuffer())
    const at = file.indexOf('content.xml')
    const body = file.subarray(
      at + 'content.xml'.length,
      at + 'content.xml'.length + file.readUInt32LE(at - 12),
    )
    const xml = inflateRawSync(body).toString('utf8')
    for (const sheet of ['Return', 'Totals', 'About']) expect(xml).toContain(`table:name="${sheet}"`)
    expect(xml).toContain('Nights, our own count')
  })

  test.each([
    ['drd', month, 'left in November 2026 so far after a night or longer'],
    ['acute-sitrep', '2026-11-23', 'no longer needed their acute bed on 23 November 2026'],
    ['community-sitrep', '2026-11-16', 'occupied at the end of the week from Monday 16 November 2026'],
  ])('%s can be read, made and taken as a file', async (series, period, says) => {
    expect(wordsIn((await web.get(address(series, period), ward)).html)).toMatch(new RegExp(says))
    expect((await web.post(address(series, period), ward, { once: newId() })).said).toContain('version 1')
    for (const file of ['csv', 'ods'])
      expect((await web.get(`${address(series, period)}.${file}`, ward)).status).toBe(200)
  })

  test('a week that is not named by its Monday says which one it is', async () => {
    expect(wordsIn((await web.get(address('community-sitrep', '2026-11-18'), ward)).html)).toBeTruthy()
    expect((await web.get(address('community-sitrep', '2026-11-18'), ward)).status).toBe(404)
  })

  test.each(['nonsense', '2026-13', '2026-11.xlsx', '%00', '9999-12', '0000-01'])(
    'a period %s is answered in words',
    async (period) => {
      const { status } = await web.get(address('nights', period), ward)
      expect([200, 404, 422]).toContain(status)
    },
  )
})

describe('locked', () => {
  test('it changes only by a revision with a reason, and both stand side by side', async () => {
    const service = serviceOf(world.systemId)
    const [made] = await asViewer(db, service, null, (tx) =>
      returnsOf(tx, world.systemId, { series: 'nights', organisationId: trust }),
    )
    await asViewer(db, service, null, (tx) =>
      tx
        .insertInto('delays.lock')
        .values({
          system_id: world.systemId,
          lock_id: newId(),
          return_id: made!.returnId,
          because: 'cut-off',
          locked_at: '2026-11-24T09:00:00Z',
        })
        .execute(),
    )
    const refused = await web.post(address('nights'), ward, { once: newId() })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#why"')
    const why = 'A fever written late'
    const nothing = await web.post(address('nights'), ward, { once: newId(), why })
    expect([nothing.status, wordsIn(nothing.html)]).toEqual([
      409,
      expect.stringContaining('Nothing has changed since version 1'),
    ])
    expect(wordsIn((await web.get(address('nights'), ward)).html)).toContain('there is nothing to revise')
    const then = made!.knownAt.add({ milliseconds: 1 })
    await asViewer(db, ward, then, async (tx) =>
      good(
        await recordReadiness(tx, {
          by: ward,
          now: then,
          stayId: world.stayOf('Dorothy Pilkington'),
          part: 'clinical',
          answer: 'no',
          saidBy: 'Dr Bell',
          words: 'fever',
          at: instantOf('2026-11-22T10:00:00Z'),
        }),
      ),
    )
    const revised = await web.post(address('nights'), ward, { once: newId(), why })
    expect(revised.said).toBe('Counted and kept as version 2.')
    const words = wordsIn((await web.get(address('nights'), ward)).html)
    expect(words).toContain('Revised after it was locked')
    expect(words).toContain('Version 1 and version 2 side by side')
    expect(words).toContain('“A fever written late”')
  })
})

describe('the register', () => {
  test('what is overdue stands first, with its amount; what was made stands with its status', async () => {
    const words = wordsIn((await web.get('/returns', ward)).html)
    expect(words).toMatch(/returns need somebody.*Not made Late \d+ days?.*The others/)
    expect(words).toContain('Due dates are a setting of Homeward, not a national calendar')
    expect(words).toContain('Revised after it was locked')
  })

  test('another period leads to its return, or says what is missing', async () => {
    const sent = await web.get(`/returns?series=nights&organisation=${trust}&period=2026-09`, ward)
    expect(sent.location).toBe(address('nights', '2026-09'))
    const wrong = await web.get('/returns?series=x&organisation=&period=nine', ward)
    expect(wrong.status).toBe(422)
    for (const field of ['series', 'organisation', 'period']) expect(wrong.html).toContain(`href="#${field}"`)
  })

  test('a version that the facts have left behind is among the exceptions', async () => {
    const now = instantOf('2026-11-16T18:00:00Z')
    await asViewer(db, ward, now, async (tx) =>
      good(
        await makeReturn(tx, {
          by: ward,
          now,
          series: 'nights',
          organisationId: trust,
          period: good(readPeriod('nights', month)),
          why: 'Made early',
        }),
      ),
    )
    expect(wordsIn((await web.get('/returns', ward)).html)).toMatch(
      /Nights, our own count November 2026 .*? \d+ nights more/,
    )
    const words = wordsIn((await web.get(address('nights'), ward)).html)
    expect(words).toMatch(/Since 16 November 2026, 18:00: \d+ nights more/)
    expect(words).toContain('Whose nights')
  })
})

describe('the list for the daily call', () => {
  test('everyone ready by site, with nights, what is waited for and whose', async () => {
    const words = wordsIn((await web.get('/delays/call', ward)).html)
    expect(words).toMatch(/\d+ people ready, \d+ nights waited so far/)
    expect(words).toContain('Margaret Okafor')
  })

  test('names can be left off: bed and initials stay', async () => {
    const { html } = await web.get('/delays/call?names=off', ward)
    expect(wordsIn(html)).toContain('M. O.')
    for (const { familyName } of world.world.people) expect(wordsIn(html)).not.toContain(` ${familyName} `)
  })
})

describe('published figures', () => {
  const page = '/delays/published'
  const head = 'of what,name,figure,source,line\n'
  const send = (file: string, month = '2017-07') =>
    web.post(page, ward, { once: newId(), series: 'dtoc', month, file: head + file })

  test('they are kept as printed, and what does not agree is said', async () => {
    // England, quarter 1 of 2017-18, as an article printed it (DTOC-34).
    const sent = await send(
      'total,,"533,191","HSJ, text",\nattribution,NHS,"294,200","HSJ, table",\nattribution,social care,"200,677","HSJ, table",\nattribution,both,"38,324","HSJ, table",\n',
    )
    expect(sent.said).toBe('4 figures kept.')
    const words = wordsIn((await web.get(`${page}?series=dtoc&month=2017-07`, ward)).html)
    expect(words).toContain(
      '“HSJ, text” says 533,191, but the table by whose it is in “HSJ, table” adds up to 533,201, which is 10 more.',
    )
    expect(words).toContain('They are kept as they were printed')
  })

  test('the same again changes nothing; another value supersedes', async () => {
    expect((await send('total,,533191,"HSJ, text",\n')).said).toBe('0 figures kept; 1 were there already.')
    expect((await send('total,,533201,"HSJ, text",\n')).said).toBe(
      '1 figure kept; 1 of them in the place of an earlier one.',
    )
    const words = wordsIn((await web.get(`${page}?series=dtoc&month=2017-07`, ward)).html)
    expect(words).not.toContain('do not agree')
  })

  test('all or nothing: each problem by row, field and remedy', async () => {
    const sent = await send(
      'provider,Nowhere,12,Plan,\nreason,ZZ,many,,\ntotal,,-,Plan,\nsomething,,1,Plan,\ntotal,,1,Same,\ntotal,,2,Same,\n',
      '2018-01',
    )
    expect(sent.status).toBe(422)
    const words = wordsIn(sent.html)
    for (const part of [
      'Row 2, name: is no organisation of this place with beds',
      'Row 3, figure: is neither a number',
      'Row 3, source: is empty',
      'Row 5, of what: must be one of total, provider',
      'Row 7, name: is in row 6 already',
    ])
      expect(words).toContain(part)
    expect(wordsIn((await web.get(`${page}?series=dtoc&month=2018-01`, ward)).html)).toContain(
      'There are no published figures of this month.',
    )
  })

  test('a month that the rules do not cover takes no figure', async () => {
    const sent = await send('total,,5,Plan,\n', '2026-10')
    expect([sent.status, sent.html.includes('href="#month"')]).toEqual([422, true])
    expect(wordsIn(sent.html)).toContain('The collection ended with February 2020')
  })

  test.each(['', 'nothing here', '"', 'a;b\n1;2'])('a file %j is refused with its remedy', async (file) => {
    const sent = await web.post(page, ward, { once: newId(), series: 'dtoc', month: '2017-07', file })
    expect([sent.status, sent.html.includes('href="#file"')]).toEqual([422, true])
  })
})
