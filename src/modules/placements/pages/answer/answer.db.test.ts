import { beforeAll, describe, expect, test } from 'vitest'
import { does, ok } from '../../../../../test/support/discharge.ts'
import {
  eight12,
  hugh,
  hughsSecrets,
  type ProviderPlace,
  providerPlace,
} from '../../../../../test/support/provider-place.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { Temporal } from '../../../../platform/time.ts'
import { parts as access } from '../../../access/parts.ts'
import { choose } from '../../actions/choose.ts'
import { start } from '../../actions/start.ts'
import { parts } from '../../parts.ts'

let a: ProviderPlace
let web: TestWeb
let hughs: { needId: string; askIds: string[]; askId: string }
let token: string

beforeAll(async () => {
  a = await providerPlace()
  web = testWeb(a.db, [access, parts])
  hughs = await a.asks(await a.someoneNamed(hugh), [a.alder, a.theirs])
  token = await a.linkTo(hughs.askId)
}, 60_000)

const open = (query = '', of = token) => web.get(`/answer/${of}${query}`, null)
const post = (form: Record<string, string>, of = token) => web.post(`/answer/${of}`, null, form)

describe('a link to one request', () => {
  test('opens it without signing in, and that is seen', async () => {
    const { status, html } = await open()
    expect(status).toBe(200)
    const text = wordsIn(html)
    expect(text).toMatch(
      /Can you help\? Answer by 14:00, 5 h 4\d min left A man of 79, care home with nursing\./,
    )
    expect(text).toContain('Yes, we can No Ask us more')
    expect((await a.given.askOf(hughs.askId)).state).toBe('seen')
  })

  test('carries no script and the small stylesheet', async () => {
    const { html } = await open('?say=yes')
    expect(html).not.toContain('<script')
    expect(html).toContain('/assets/phone.css')
    expect(html).not.toContain('/assets/homeward.css')
  })

  test('holds nothing of the person beyond what is shown', async () => {
    for (const query of ['', '?say=yes', '?say=no', '?say=more', '?say=%3Cscript%3E']) {
      const { html } = await open(query)
      for (const secret of [...hughsSecrets, 'rings every evening']) expect(html).not.toContain(secret)
      expect(html).not.toContain(a.place.wardId)
      expect(html).not.toContain(hughs.needId)
    }
    expect(web.logged.join('\n')).not.toContain(token)
  })

  test('opens no other request and nothing else of the place', async () => {
    const { html } = await open()
    expect(html).not.toContain('Rival')
    for (const path of ['/provider', `/provider/asks/${hughs.askId}`, '/provider/figures'])
      expect((await web.get(path, null)).status).toBe(303)
    const theirs = await a.linkTo(hughs.askIds[1]!, a.marek)
    expect((await open('', theirs)).status).toBe(404)
    expect((await post({ say: 'no', reason: 'full', saw: '' }, theirs)).status).toBe(404)
    expect((await a.given.askOf(hughs.askIds[1]!)).state).toBe('sent')
  })

  test('more, then yes, each with something back; a colleague who signs in sees both', async () => {
    const more = await post({ say: 'more', words: 'Does he smoke?', saw: '' })
    expect([more.status, more.location]).toEqual([303, `/answer/${token}`])
    expect(more.said).toContain('Asked. Their answer stands here')
    await a.happens(
      hughs.needId,
      {
        kind: 'told-more',
        detail: { askId: hughs.askId, words: 'Never', answerBy: eight12.add({ hours: 8 }).toString() },
      },
      a.clock(),
    )
    const { html } = await open('?say=yes')
    expect(wordsIn(html)).toContain('They say: Never')
    const saw = /name="saw" value="([^"]*)"/.exec(html)![1]!
    const yes = await post({ say: 'yes', startOn: '2026-11-24', saw })
    expect(yes.said).toMatch(/^Thank you\. They know you can/)
    expect(wordsIn((await web.get('/provider', a.marek)).html)).toMatch(
      /Answered 1 .*Yes, from Tue 24 Nov Answered by a link/,
    )
  })

  test('the same answer from a telephone without signal counts once; another one is told', async () => {
    expect((await post({ say: 'yes', startOn: '2026-11-24', saw: '' })).said).toBe(
      'We had this answer already; it counts once.',
    )
    const no = await post({ say: 'no', reason: 'full', saw: '' })
    expect(no.status).toBe(409)
    expect(wordsIn(no.html)).toContain('A colleague answered meanwhile: Yes, from Tue 24 Nov.')
  })

  test('chosen, it says so and names nobody; gone elsewhere, it thanks', async () => {
    await a.db.asOwner((client) =>
      client.query(
        'update access.organisation set phone = $1 where system_id = $2 and organisation_id = $3',
        ['01632 960114', a.place.systemId, a.place.organisation.hub],
      ),
    )
    await a.chosen(hughs.needId, hughs.askId)
    const { html } = await open()
    expect(wordsIn(html)).toMatch(
      /You are chosen Chosen They come Tue 24 Nov\. What to do next Sign in to read who comes and what is sent with them, and agree the day and the time there; or ring Smallshire hub on 01632 960114 ?: they tell you who comes.*If you cannot take them after all, say so when you ring at once/,
    )
    expect(html).toContain('href="tel:01632960114"')
    for (const secret of hughsSecrets) expect(html).not.toContain(secret)
    const other = await open('', await a.linkTo(hughs.askIds[1]!, a.rival))
    expect(wordsIn(other.html)).toContain('They went elsewhere; thank you')
    expect(other.html).not.toContain('<button')
  })
})

describe('chosen: the mail and the link say how to learn who comes, and name nobody', () => {
  /** What the mail says, and the page that its link opens. */
  async function told(service: typeof a.alder, givenName: string) {
    const familyName = 'Quillfeather'
    const { needId, askIds } = await a.asks(await a.someoneNamed({ givenName, familyName }), [service])
    await a.given.happens(eight12, needId, {
      kind: 'answered',
      detail: { askId: askIds[0]!, answer: 'yes', startOn: '2026-11-24' },
    })
    ok(
      await does(a.db, a.hub, eight12.add({ minutes: 2 }), (tx, about) =>
        choose(tx, { ...about, needId, askId: askIds[0]! }),
      ),
    )
    const mail = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('platform.mail')
        .select('body')
        .where('about_id', '=', askIds[0]!)
        .where('about', '=', 'chosen')
        .executeTakeFirstOrThrow(),
    )
    const { html } = await open('', /\/answer\/(\S+)/.exec(mail.body)![1]!)
    for (const secret of [givenName, familyName]) expect(`${mail.body} ${html}`).not.toContain(secret)
    return { mail: mail.body.replaceAll('\n', ' '), page: wordsIn(html) }
  }

  test('somebody there signs in: on their own page', async () => {
    const { mail, page } = await told(a.alder, 'Ottiline')
    expect(mail).toMatch(/stands on your own page in Homeward: sign in to read it, or ring/)
    expect(mail).toContain('without signing in and without a name:')
    expect(page).toMatch(/Sign in to read who comes/)
  })

  test('nobody there has an account: by telephone, and nothing asks them to sign in', async () => {
    const service = await a.given.makeService(eight12, {
      kind: 'nursing home',
      of: 'council',
      name: 'Plain House',
      email: 'office@plain.example',
      free: 1,
    })
    const { mail, page } = await told(service, 'Perpetua')
    expect(mail).toMatch(/is told by telephone: ring whoever asked you; the page below says whom/)
    expect(mail).not.toMatch(/sign in to|open to you/)
    expect(page).toMatch(/What to do next Ring Smallshire hub on 01632 960114/)
    expect(page).toContain('Nobody of yours can sign in yet')
    expect(page).not.toMatch(/Sign in to/)
  })
})

describe('somebody came to a home where nobody has an account', () => {
  const secrets = ['Marguerita', 'Featherstone']
  let link: string
  let askId: string

  test('is asked by a mail with a link once they have come; neither names anybody', async () => {
    const service = await a.given.makeService(eight12, {
      kind: 'nursing home',
      of: 'council',
      name: 'Quiet House',
      email: 'office@quiet.example',
      free: 1,
    })
    const stayId = await a.someoneNamed({ givenName: secrets[0]!, familyName: secrets[1]! })
    const made = await a.asks(stayId, [service])
    askId = made.askId
    await a.given.happens(eight12, made.needId, {
      kind: 'answered',
      detail: { askId, answer: 'yes', startOn: '2026-11-24' },
    })
    const about = { needId: made.needId, askId }
    const at = eight12.add({ minutes: 2 })
    ok(await does(a.db, a.hub, at, (tx, who) => choose(tx, { ...who, ...about })))
    const on = Temporal.PlainDate.from('2026-11-24')
    ok(await does(a.db, a.hub, eight12.add({ minutes: 9 }), (tx, who) => start(tx, { ...who, ...about, on })))
    const { body, subject, to_address } = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('platform.mail')
        .select(['body', 'subject', 'to_address'])
        .where('about_id', '=', askId)
        .where('about', '=', 'came')
        .executeTakeFirstOrThrow(),
    )
    expect([subject, to_address]).toEqual(['Quiet House: was it as described?', 'office@quiet.example'])
    link = /\/answer\/(\S+)/.exec(body)![1]!
    const { html, status } = await open('', link)
    expect(status).toBe(200)
    expect(wordsIn(html)).toMatch(/Was it as described\? A man.* Came Tue 24 Nov, Quiet House\. One tap/)
    for (const secret of secrets) expect(`${body} ${html}`).not.toContain(secret)
    for (const inner of [made.needId, stayId, 'Small Royal']) expect(html).not.toContain(inner)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('homeward.css')
    expect(Buffer.byteLength(html)).toBeLessThan(12_000)
  })

  test('something not, then all: the last stands, and the ward counts it once', async () => {
    const nothing = await post({ say: 'came' }, link)
    expect([nothing.status, nothing.html.includes('href="#wrong"')]).toEqual([422, true])
    const named = await post({ say: 'came', wrong: 'skin', words: 'Mrs Featherstone had a sore' }, link)
    expect(named.status).toBe(422)
    const not = await post({ say: 'came', wrong: 'skin', words: 'A sore heel' }, link)
    expect(not.said).toBe(
      'Thank you. Noted: not as described: skin. Whoever sent them reads it in the score of the week.',
    )
    expect(wordsIn((await open('', link)).html)).toMatch(/Thank you .*Not as described: skin .?A sore heel/)
    const score = async () => wordsIn((await web.get(`/wards/${a.place.wardId}/as-described`, a.ward)).html)
    expect(await score()).toContain('0 of 1 arrived as described. Most often not: skin, 1 of 1')
    expect((await post({ say: 'came', all: 'yes' }, link)).said).toContain('Noted: as described')
    expect(await score()).toContain('1 of 1 arrived as described')
  })

  test('whoever only was asked, or has not come yet, is not asked; a link that is over is sent again', async () => {
    const waits = await a.asks(await a.someoneNamed({ givenName: 'Dora', familyName: 'Plum' }), [a.alder])
    const early = await post({ say: 'came', all: 'yes' }, await a.linkTo(waits.askId))
    expect([early.status, wordsIn(early.html)]).toEqual([
      409,
      expect.stringContaining('They have not arrived with you yet'),
    ])
    const old = await a.linkTo(askId, { ...a.marek, organisationId: a.place.organisation.council }, eight12)
    expect(wordsIn((await post({ say: 'again' }, old)).html)).toContain('within the last hour')
  })
})

describe('a link that opens nothing any more', () => {
  test('says so, and a new one goes to the service’s own address, once an hour', async () => {
    const { askId } = await a.asks(await a.someoneNamed({ givenName: 'Beryl', familyName: 'Nakamura' }), [
      a.alder,
    ])
    const old = await a.linkTo(askId, a.marek, eight12.subtract({ minutes: 1 }))
    const over = await open('', old)
    expect(over.status).toBe(410)
    expect(wordsIn(over.html)).toContain('This link is over')
    expect((await post({ say: 'yes', startOn: '2026-11-24', saw: '' }, old)).status).toBe(410)
    expect((await a.given.askOf(askId)).state).toBe('sent')
    const again = await post({ say: 'again' }, old)
    expect(wordsIn(again.html)).toContain('A new link is on its way to your e-mail address')
    const mails = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('platform.mail').selectAll().where('about_id', '=', askId).execute(),
    )
    expect(mails.map(({ to_address }) => to_address)).toEqual(['office@alder.example'])
    const link = /\/answer\/([\w-]{43})/.exec(mails[0]!.body)![1]!
    expect((await open('', link)).status).toBe(200)
    expect((await post({ say: 'again' }, old)).status).toBe(409)
  })

  test('one that nobody made is not known', async () => {
    expect((await open('', 'x'.repeat(43))).status).toBe(404)
    expect((await open('', '%3Cscript%3E')).html).not.toContain('<script')
    expect((await post({ say: 'again' }, 'x'.repeat(43))).status).toBe(404)
  })
})
