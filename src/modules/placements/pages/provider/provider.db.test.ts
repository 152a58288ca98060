import { beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../../../test/support/discharge.ts'
import {
  eight12,
  hugh,
  hughsSecrets,
  type ProviderPlace,
  providerPlace,
} from '../../../../../test/support/provider-place.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf } from '../../../../platform/time.ts'
import { parts as access } from '../../../access/parts.ts'
import { openWait } from '../../../discharge/index.ts'
import { parts } from '../../parts.ts'

let a: ProviderPlace
let web: TestWeb
let hughs: { needId: string; askIds: string[]; askId: string }

beforeAll(async () => {
  a = await providerPlace()
  web = testWeb(a.db, [access, parts])
  hughs = await a.asks(await a.someoneNamed(hugh), [a.alder, a.theirs])
}, 60_000)

const words = async (path = '/provider', by = a.marek) => wordsIn((await web.get(path, by)).html)
const field = (html: string, name: RegExp) =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .filter(([, key]) => name.test(key!))
    .map(([, key, value]) => [key!, value!] as const)
const free = async () =>
  (await web.get('/provider', a.marek)).html.match(/hw-free[\s\S]*?<\/section>/)?.[0] ?? ''

describe('still true?', () => {
  test('what was said, when, and until when it counts', async () => {
    expect(wordsIn(await free())).toMatch(
      /2 rooms free\. Still true\? You said so yesterday at 19:12\. It runs out today at 19:12\. Yes, 2 free Change/,
    )
  })

  test('one tap: until when it counts, who waits, who asks; and then the question is gone', async () => {
    const { html } = await web.get('/provider', a.marek)
    const form = Object.fromEntries(field(html, /^(line-|service)/))
    const sent = await web.post('/provider/still-true', a.marek, { ...form, once: newId() })
    expect([sent.status, sent.location]).toEqual([303, '/provider'])
    expect(sent.said).toMatch(
      /^Thank you: 2 rooms, until tomorrow at 08:1\d\. 1 person waits for this; 1 asked\.$/,
    )
    expect(wordsIn(await free())).toMatch(/^.*2 rooms free You said so today at 08:1\d/)
    const again = await web.post('/provider/still-true', a.marek, { ...form, once: newId() })
    expect(again.status).toBe(409)
    expect(wordsIn(again.html)).toContain('Somebody has said a newer figure meanwhile')
  })

  test('changed to none; a word that is no number stays in its field', async () => {
    const path = `/provider/free/${a.alder.serviceId}`
    const { html } = await web.get(path, a.marek)
    const [lineId] = a.alder.lineIds
    const hidden = Object.fromEntries(field(html, /^shown-/))
    const wrong = await web.post(path, a.marek, { ...hidden, [`free-${lineId}`]: 'two' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="two"')
    expect(wrong.html).toContain(`href="#free-${lineId}"`)
    const many = await web.post(path, a.marek, { ...hidden, [`free-${lineId}`]: '41' })
    expect(many.status).toBe(422)
    expect(wordsIn(many.html)).toContain(
      'Alder House has 40 rooms in all, so 41 cannot be free. Enter 40 or fewer',
    )
    const sent = await web.post(path, a.marek, { ...hidden, [`free-${lineId}`]: '1', once: newId() })
    expect(sent.said).toMatch(/^Thank you: 1 room, until tomorrow/)
    expect((await web.get(`/provider/free/${a.theirs.serviceId}`, a.marek)).status).toBe(404)
  })
})

describe('asked', () => {
  test('a person in words, why they wait, the time left, our limits; opening it is seeing it', async () => {
    expect((await a.given.askOf(hughs.askId)).state).toBe('seen')
    const text = await words()
    expect(text).toMatch(/Answer by 14:00, 5 h 4\d min left/)
    expect(text).toContain('A man of 79, care home with nursing.')
    expect(text).toContain('Needs: a registered nurse, oxygen, help at night.')
    expect(text).toContain('He waits because the first home had no oxygen')
    expect(text).toMatch(/Asked by Smallshire hub today at 07:50; seen by you today at 08:1\d/)
    // Three needs, the weight it goes up to and the age it begins at; the weight is not recorded.
    expect(text).toContain('Fits 4 of your 5 limits')
    expect(text).toContain('Not known: Up to 150 kg; their weight is not recorded')
  })

  test('nothing of the person beyond it, on any page of the provider', async () => {
    for (const path of ['', '?say=yes', '?say=no', '?say=more'].map(
      (say) => `/provider/asks/${hughs.askId}${say}`,
    ))
      for (const one of [
        path,
        '/provider',
        '/provider/figures',
        '/provider/tracker',
        '/provider/tracker.csv',
      ]) {
        const { status, html } = await web.get(one, a.marek)
        expect([one, status]).toEqual([one, 200])
        for (const secret of hughsSecrets) expect(html, `${one}: ${secret}`).not.toContain(secret)
        expect(html).not.toContain('rings every evening')
      }
    expect(web.logged.join('\n')).not.toMatch(/Pargeterly|9990000018/)
  })

  test('another’s request is not there, whoever knows its id', async () => {
    const other = hughs.askIds[1]!
    expect((await web.get(`/provider/asks/${other}`, a.marek)).status).toBe(404)
    expect((await web.post(`/provider/asks/${other}`, a.marek, { say: 'no', reason: 'full' })).status).toBe(
      404,
    )
    expect((await web.get('/provider', a.hub)).status).toBe(403)
  })

  test('a wrong answer keeps what was typed; yes with a day gives something back at once', async () => {
    const path = `/provider/asks/${hughs.askId}`
    const wrong = await web.post(path, a.marek, { say: 'yes', saw: '', words: 'Room <6>' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#startOn"')
    expect(wrong.html).toContain('Room &lt;6&gt;')
    const sent = await web.post(path, a.marek, {
      say: 'yes',
      saw: '',
      startOn: '2026-11-25',
      words: 'Room 6',
      once: newId(),
    })
    expect([sent.status, sent.location]).toEqual([303, '/provider'])
    expect(sent.said).toMatch(
      /^Thank you\. They know you can, .* That took 2\d min\. You have answered once: too few to say how fast\.$/,
    )
    expect(await words()).toMatch(/Answered 1 A man of 79 , for Alder House Yes, from Wed 25 Nov/)
  })

  test('a colleague’s phone that has not heard is told, and sees what was answered', async () => {
    const path = `/provider/asks/${hughs.askId}`
    const sent = await web.post(path, a.ewa, { say: 'no', reason: 'full', saw: '', once: newId() })
    expect(sent.status).toBe(409)
    const text = wordsIn(sent.html)
    expect(text).toContain('A colleague answered meanwhile: Yes, from Wed 25 Nov.')
    expect(text).toContain('Answered by Marek Sobol')
    expect(sent.html).toContain('/assets/phone.css')
  })

  test('the same answer sent again counts once', async () => {
    const path = `/provider/asks/${hughs.askId}`
    const sent = await web.post(path, a.ewa, { say: 'yes', startOn: '2026-11-25', words: 'Room 6', saw: '' })
    expect(sent.said).toBe('We had this answer already; it counts once.')
  })

  test('every hostile word in every field is answered in words', async () => {
    const path = `/provider/asks/${hughs.askId}`
    for (const typed of ['<script>', '\u0000', '2026-02-31', '__proto__', 'x'.repeat(5000)])
      for (const say of ['yes', 'no', 'more', typed]) {
        const form = { say, saw: typed, startOn: typed, reason: typed, words: typed, 'day-day': typed }
        const { status, html } = await web.post(path, a.marek, form)
        expect([409, 422]).toContain(status)
        expect(html).not.toContain('<script>')
      }
  })
})

describe('chosen', () => {
  test('now there is a name, when, from where, what is sent, and what only the chosen one is told', async () => {
    await a.chosen(hughs.needId, hughs.askId)
    const text = await words()
    expect(text).toMatch(
      /Arriving today 1 Hughbert Pargeterly, 79 , to Alder House Expected today at 14:00 from Small Royal, Elm\. Arranged/,
    )
    expect(text).toContain('His daughter rings every evening')
    expect(text).toContain('Nothing is written yet about medicines, letter or transport.')
  })

  test('agrees a time; gives somebody up, and the record closes', async () => {
    const other = await a.asks(await a.someoneNamed({ givenName: 'Beryl', familyName: 'Nakamura' }), [
      a.alder,
    ])
    const at = `/provider/asks/${other.askId}`
    expect((await web.get(`${at}/expected`, a.marek)).status).toBe(404)
    expect((await web.post(`${at}/arrived`, a.marek, {})).status).toBe(404)
    const startOn = '2026-11-25'
    const holdUntil = eight12.add({ hours: 4 }).toString()
    await a.happens(
      other.needId,
      { kind: 'chosen', detail: { askId: other.askId, takeId: newId(), holdUntil, startOn } },
      a.clock(),
    )
    expect(await words()).toMatch(
      /Coming later 1 Beryl Nakamura .* Held, 3 h 59 min left .*Agree the day and time/,
    )
    const form = { 'startOn-day': '25', 'startOn-month': '11', 'startOn-year': '2026', startAt: '1430' }
    expect((await web.post(`${at}/expected`, a.marek, { ...form, startAt: 'x' })).status).toBe(422)
    const agreed = await web.post(`${at}/expected`, a.marek, { ...form, once: newId() })
    expect(agreed.said).toBe(
      'Agreed: expected Wed 25 Nov at 14:30. Whoever chose you reads it, and nothing lapses any more.',
    )
    expect(await words()).toContain('Expected Wed 25 Nov at 14:30')
    expect((await web.post(`${at}/cannot`, a.marek, { reason: ' ' })).html).toContain('href="#reason"')
    const given = await web.post(`${at}/cannot`, a.marek, { reason: 'The lift is broken', once: newId() })
    expect(given.said).toMatch(/^Given up\./)
    expect((await web.get(`${at}/cannot`, a.marek)).status).toBe(404)
    expect(await words()).not.toContain('Nakamura')
    expect((await a.given.needOf(other.needId))!.state).toBe('open')
  })

  test('the other was told that they went elsewhere, and cannot answer any more', async () => {
    expect(await words('/provider', a.rival)).toContain('They went elsewhere; thank you')
    const sent = await web.post(`/provider/asks/${hughs.askIds[1]}`, a.rival, {
      say: 'no',
      reason: 'full',
      saw: '',
    })
    expect(sent.status).toBe(409)
    expect(wordsIn(sent.html)).toContain('They went elsewhere; thank you')
    for (const secret of hughsSecrets) expect(sent.html).not.toContain(secret)
  })
})

describe('was it as described?', () => {
  const path = () => `/provider/asks/${hughs.askId}/as-described`

  test('is not asked before they have come', async () => {
    expect(await words()).not.toContain('Was it as described?')
    expect((await web.get(path(), a.marek)).status).toBe(409)
  })

  test('something not: what, in six and in words; the ward reads it', async () => {
    const here = await web.post(`/provider/asks/${hughs.askId}/arrived`, a.marek, { once: newId() })
    expect(here.said).toMatch(/^Thank you\. Whoever sent them knows/)
    expect(here.undo).toMatch(/^\/facts\/placements\//)
    expect(await words()).toMatch(
      /Was it as described\? 1 Hughbert Pargeterly, 79 , to Alder House, came today/,
    )
    expect((await web.post(path(), a.marek, {})).html).toContain('href="#wrong"')
    const sent = await web.post(path(), a.marek, {
      wrong: ['medicines', 'skin', '<script>'],
      words: 'A sore heel',
      once: newId(),
    })
    expect(sent.said).toBe(
      'Thank you. Noted: not as described: medicines and skin. Small Royal, Elm reads it in its score of the week.',
    )
    expect(await words()).toContain('not as described: medicines and skin')
    const score = await words(`/wards/${a.place.wardId}/as-described`, a.ward)
    expect(score).toContain('In 13 weeks 0 of 1 arrived as described. Most often not: medicines, 1 of 1.')
    expect(score).not.toContain('Pargeterly')
  })

  test('one tap says that all was, in place of what was said before', async () => {
    const sent = await web.post(path(), a.marek, { all: 'yes', once: newId() })
    expect(sent.said).toContain('Noted: as described')
    expect(await words('/provider/figures')).toMatch(/Elm, Small Royal .*1 of 1 as described/)
  })

  test('a form about somebody by name lists who opened it on their record', async () => {
    await web.get(path(), a.marek)
    const openings = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('access.opening').select('what').where('user_id', '=', a.marek.userId).execute(),
    )
    expect(openings.map(({ what }) => what)).toContain('opened the form for what was not as described')
  })

  test('a ward’s score is for its own people and the hub', async () => {
    const at = `/wards/${a.place.wardId}/as-described`
    expect((await web.get(at, a.hub)).status).toBe(200)
    expect((await web.get(at, a.marek)).status).toBe(403)
    const elsewhere = await a.place.staff('ward coordinator', 'community')
    expect((await web.get(at, elsewhere)).status).toBe(403)
    expect((await web.get(`/wards/${newId()}/as-described`, a.ward)).status).toBe(404)
  })
})

describe('the file for the national tracker', () => {
  test('says that its columns are from memory, and holds what was said here', async () => {
    expect(await words('/provider/tracker')).toContain('These columns are from memory.')
    const file = await web.get('/provider/tracker.csv', a.marek)
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.html).toMatch(
      /^.*Location Name,Provider,Postcode,Service Type,Total Beds,Vacancies,Last Updated/,
    )
    expect(file.html).toMatch(/Alder House,Smallshire home,,Care homes with nursing,40,1,2026-11-24 08:1\d/)
    expect(file.html).not.toContain('Rival')
  })

  test('takes the place’s own columns from an administrator, and nobody else', async () => {
    const admin = await a.place.staff('administrator', 'hub')
    expect((await web.get('/tracker-columns', a.marek)).status).toBe(403)
    const wrong = await web.post('/tracker-columns', admin, { columns: 'Vacancies = nonsense' })
    expect([wrong.status, wrong.html.includes('href="#columns"')]).toEqual([422, true])
    await web.post('/tracker-columns', admin, { columns: 'CQC ID =\nFree = free', once: newId() })
    expect((await web.get('/provider/tracker.csv', a.marek)).html).toMatch(/CQC ID,Free\r?\n,1/)
    expect(await words('/provider/tracker')).not.toContain('from memory')
    await web.post('/tracker-columns', admin, { columns: '', once: newId() })
    expect(await words('/provider/tracker')).toContain('from memory')
  })
})

test('a provider with nothing reads what will come, and one with several services sees each', async () => {
  const council = await a.place.staff('provider', 'council')
  const text = await words('/provider', council)
  expect(text).toContain('No service of yours is written down.')
  expect(text).toContain('Nobody asks you now.')
  await a.given.makeService(eight12, {
    kind: 'home care',
    of: 'council',
    name: 'Hill Care',
    lines: [
      { zone: '4', band: 'evening', carers: 2, free: 3 },
      { zone: '5', band: 'morning', carers: 1 },
    ],
  })
  await a.given.makeService(eight12, { kind: 'equipment', of: 'council', name: 'Loans' })
  const several = await words('/provider', council)
  expect(several).toMatch(/Hill Care Still true\? 3 runs free : evening, two carers, zone 4/)
  expect(several).toMatch(/Loans How many deliveries are free\? Nobody has said yet/)
})

test('whoever answers requests begins on this page, and everybody else on Today', async () => {
  const link = async (userId: string) => {
    const token = `t${newId().replaceAll('-', '')}`.padEnd(43, 'x')
    const { createHash } = await import('node:crypto')
    await a.db.asOwner((client) =>
      client.query(
        `insert into access.sign_in_link (token_hash, system_id, user_id, purpose, ends_at) values ($1, $2, $3, 'sign in', now() + interval '1 day')`,
        [createHash('sha256').update(token).digest(), a.place.systemId, userId],
      ),
    )
    return (await web.get(`/sign-in/link/${token}`, null)).location
  }
  expect(await link(a.ewa.userId!)).toBe('/provider')
  expect(await link(a.hub.userId!)).toBe('/')
})

test('what is due on a day without a time is due that day, and not at midnight', async () => {
  const stayId = await a.someoneNamed({ givenName: 'Dorit', familyName: 'Alleyne' })
  const { askId, needId } = await a.asks(stayId, [a.alder])
  const now = a.clock()
  await asViewer(a.db, a.ward, now, async (tx) =>
    ok(
      await openWait(tx, {
        by: a.ward,
        now,
        stayId,
        awaits: 'transport',
        ownerOrganisationId: a.place.organisation.trust,
        due: { on: dateOf(now) },
      }),
    ),
  )
  await a.chosen(needId, askId)
  const text = wordsIn((await web.get('/provider', a.marek)).html)
  expect(text).toContain('Transport not yet, due today.')
  expect(text).not.toContain('00:00')
})
