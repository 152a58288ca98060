import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { good } from '../../../../../test/support/good.ts'
import { admitted, margaretsJourney, type Staff, staffOf } from '../../../../../test/support/margaret.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { fullDate, monthWords, weekdayOf } from '../../../../platform/date-words.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, instantAt, Temporal } from '../../../../platform/time.ts'
import { recordCriteria } from '../../../discharge/index.ts'
import { discharge } from '../../../stays/index.ts'
import { calendarPages } from './pages.ts'

const db = await testDatabase()
const web = testWeb(db, [{ name: 'delays', pages: calendarPages }])
let place: Place
let staff: Staff
let stayId: string
const today = dateOf(Temporal.Now.instant())
const on = (days: number) => today.subtract({ days })
const monthOf = (days: number) => on(days).toString().slice(0, 7)
const page = (query = '') => `/stays/${stayId}/nights${query}`
const read = async (path: string, by = staff.nurse) => {
  const { status, html } = await web.get(path, by)
  return { status, html, words: wordsIn(html) }
}

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
  ;({ stayId } = await margaretsJourney(db, place, staff))
})

describe('the nights of a stay', () => {
  test('a month, each night with its number, whose it is, and a link to its working', async () => {
    const { status, html, words } = await read(page(`?month=${monthOf(2)}`))
    expect(status).toBe(200)
    expect(words).toContain(`nights of ${monthWords(on(2))}`)
    expect(words).toContain('night 14')
    expect(html).toContain(`on=${on(2).toString()}`)
    expect(words).toContain('Council?')
    expect(html.match(/<title>(.*?)<\/title>/)![1]).not.toContain('Okafor')
  })

  test('a night that counts says why, and what that rests on', async () => {
    const { words } = await read(page(`?on=${on(2).toString()}`))
    expect(words).toContain(`Night of ${weekdayOf(on(2))} ${fullDate(on(2))}`)
    expect(words).toContain('Counted: yes, night 14.')
    expect(words).toMatch(
      /In the bed at midnight.*DTOC-01.*All three parts had said ready.*Waiting for: Home care/,
    )
    expect(words).toMatch(/The doctors: yes, said Dr Ffion Bell.*Recorded .* by Amara Blythe, trust/)
    expect(words).toContain('Whose: Council, as usual. Nobody has said yet')
  })

  test('a night that does not count says why not', async () => {
    const { words } = await read(page(`?on=${on(8).toString()}`))
    expect(words).toContain('Counted: no.')
    expect(words).toContain('chest infection')
    const first = await read(page(`?on=${on(21).toString()}`))
    expect(first.words).toContain('not recorded as yes: the doctors, the whole team, safe to go')
    const later = await read(page(`?on=${today.toString()}`))
    expect(later.words).toContain('This midnight has not come yet')
  })

  test('our own count stands beside the national one, with the difference in words', async () => {
    const { words } = await read(page(`?month=${monthOf(2)}`))
    expect(words).toMatch(/Our own count: \d+ ?\. National figure: \d+/)
    expect(words).toMatch(/They (differ by \d+|are the same nights)/)
    const national = await read(page(`?month=${monthOf(2)}&edition=drd`))
    expect(national.words).toContain('Counted by: Discharge ready date')
  })

  test('as it was known on an earlier evening', async () => {
    const { words } = await read(page(`?month=${monthOf(8)}&on=${on(8).toString()}&at=${on(8).toString()}`))
    expect(words).toContain(`As it was known on the evening of ${fullDate(on(8))}`)
    const before = await read(page(`?at=${on(30).toString()}`))
    expect(before.status).toBe(404)
  })

  test('what is mistyped, or outside an edition, is refused in words', async () => {
    expect((await read(page('?month=october'))).status).toBe(422)
    expect((await read(page('?on=2026-02-30'))).status).toBe(422)
    expect((await read(page('?edition=nothing'))).status).toBe(404)
    const outside = await read(page(`?month=${monthOf(2)}&edition=dtoc-beds`))
    expect([outside.status, outside.words]).toEqual([422, expect.stringContaining('February 2020')])
  })

  test('who has no part in their care sees nothing; who does not see delays may not ask', async () => {
    const navigator = await place.staff('hospital social worker', 'board', 'Nobody Here')
    expect((await read(page(), navigator)).status).toBe(403)
    expect((await read(page(), staff.manager)).status).toBe(403)
    expect((await read(`/stays/${newId()}/nights`)).status).toBe(403)
  })
})

describe('the people behind a number', () => {
  const people = (query = '', month = monthOf(2)) =>
    `/delays/${month}/${place.organisation.trust}/people${query}`

  test('each person with their nights, opening to their calendar', async () => {
    const { status, html, words } = await read(people())
    expect(status).toBe(200)
    expect(words).toContain('OKAFOR, Margaret')
    expect(html).toContain(`/stays/${stayId}/nights?month=${monthOf(2)}`)
  })

  test('only those of the number asked for', async () => {
    expect((await read(people('?reason=home-care'))).words).toContain('waiting for: Home care')
    expect((await read(people('?reason=housing'))).words).toContain('Nobody to show')
    expect((await read(people('?party=social+care'))).words).toContain('OKAFOR')
    expect((await read(people('?authority=none'))).words).toContain('council of residence not known')
    expect((await read(people('?state=agreed'))).words).toContain('Nobody to show')
    expect((await read(people('?edition=drd&band=none'))).words).toContain('Nobody to show')
    expect((await read(people('?careType=non-acute'))).words).toContain('Nobody to show')
  })

  test('those whom the viewer may not see are said to be there', async () => {
    const other = await place.staff('hospital social worker', 'board', 'Somebody Else')
    const { words } = await read(people(), other)
    expect(words).toContain('1 person with')
    expect(words).toContain('in this number and not in the list')
    expect(words).not.toContain('OKAFOR')
  })

  test('what does not exist is refused in words', async () => {
    expect((await read(people('', '2026-13'))).status).toBe(404)
    expect((await read(people('?state=cross'))).status).toBe(422)
    expect((await read(people('?band=9'))).status).toBe(422)
    expect((await read(people('?edition=acute-sitrep-2025'))).status).toBe(404)
    expect((await read(people('?edition=acute-sitrep-2024', on(2).toString()))).status).toBe(422)
    expect((await read(people('?item=nobody'))).status).toBe(422)
    expect((await read(people('?without=anything'))).status).toBe(422)
    expect((await read(`/delays/${monthOf(2)}/${newId()}/people`)).status).toBe(404)
  })

  test('those who left are found by how long after the ready date, and their days are the figure’s', async () => {
    const ada = { givenName: 'Ada', familyName: 'Ash', dateOfBirth: '1/1/1940' }
    const gone = await admitted(db, place, staff.nurse, ada, 9, null)
    const at = (days: number) => instantAt(on(days), Temporal.PlainTime.from('10:00'))
    const about = (days: number) => ({ by: staff.nurse, now: at(days), stayId: gone.stayId })
    await asViewer(db, staff.nurse, at(5), async (tx) =>
      good(await recordCriteria(tx, { ...about(5), met: [] })),
    )
    const left = { method: '1', destination: '19', leftAt: at(2) }
    await asViewer(db, staff.nurse, at(2), async (tx) => good(await discharge(tx, { ...about(2), ...left })))
    const all = await read(people('?edition=drd'))
    expect(all.words).toContain('1 discharge of 1 person, 3 days')
    expect((await read(people('?edition=drd&band=2-3'))).words).toContain('ASH, Ada')
    expect((await read(people('?edition=drd&band=21%2B'))).words).toContain('Nobody to show')
  })
})
