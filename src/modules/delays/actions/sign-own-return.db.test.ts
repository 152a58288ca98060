import { beforeAll, describe, expect, test } from 'vitest'
import { agreeing, december } from '../../../../test/support/agreeing.ts'
import { does, instant, ok } from '../../../../test/support/discharge.ts'
import { testWeb, wordsIn } from '../../../../test/support/web.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { recordCriteria } from '../../discharge/index.ts'
import { parts } from '../parts.ts'
import { returnsOf } from '../queries/returns.ts'
import type { Series } from '../rules/model.ts'
import { readPeriod } from '../rules/returns/period.ts'
import { statusOf } from '../rules/returns/status.ts'
import { makeReturn } from './make-return.ts'
import { signOwnReturn } from './sign-own-return.ts'
import { signReturn } from './sign-return.ts'

const here = await agreeing()
const { db, place, ward, council, hub, other, trust, say } = here
type Own = Exclude<Series, 'nights'>
let minutes = 0
const period = (series: Series, text: string) => ok(readPeriod(series, text))
const make = (series: Series, text: string, why?: string) =>
  say(ward, ++minutes, (tx, about) =>
    makeReturn(tx, { ...about, series, organisationId: trust, period: period(series, text), why }),
  )
const sign = (by: Viewer, series: Own, text: string, version = 1, words?: string) =>
  say(by, ++minutes, (tx, about) =>
    signOwnReturn(tx, {
      ...about,
      series,
      organisationId: trust,
      period: period(series, text),
      version,
      words,
    }),
  )
const because = (answer: unknown) => (isRefusal(answer) ? answer.because : 'was not refused')
const stored = (series: Series) =>
  place.as(place.service, (tx) => returnsOf(tx, place.systemId, { series, organisationId: trust }))
let stay: string

beforeAll(async () => {
  await here.waiting()
  stay = await here.someone()
  await here.sayYes(stay, 48)
  ok(
    await does(db, ward, instant('2026-11-04T10:00:00Z'), (tx, about) =>
      recordCriteria(tx, { ...about, stayId: stay, met: [] }),
    ),
  )
})

describe('a SitRep is signed by the organisation of the beds alone', () => {
  const day = '2026-11-18'

  test('what is not made, or is not over, cannot be signed', async () => {
    expect(because(await sign(ward, 'acute-sitrep', day))).toContain('has not been made')
    ok(await make('acute-sitrep', '2026-12-05'))
    expect(because(await sign(ward, 'acute-sitrep', '2026-12-05'))).toContain('is not over')
  })

  test('nobody else signs it: no council, no hub, no other provider, no role that only reads', async () => {
    ok(await make('acute-sitrep', day))
    for (const by of [council, hub, other])
      expect(because(await sign(by, 'acute-sitrep', day))).toContain('it alone signs it')
    const manager = await place.staff('on-call manager', 'trust')
    expect(because(await sign(manager, 'acute-sitrep', day))).toBe('Your role cannot sign')
    expect((await stored('acute-sitrep'))[0]!.signatures).toEqual([])
  })

  test('signed, it is locked, with who and what they said; a second time is refused', async () => {
    expect(because(await sign(ward, 'acute-sitrep', day, 2))).toContain('Version 1 was made since')
    expect(ok(await sign(ward, 'acute-sitrep', day, 1, 'Checked with the site team'))).toEqual({ version: 1 })
    const [version] = await stored('acute-sitrep')
    expect(version).toMatchObject({
      signatures: [{ side: 'NHS', organisationId: trust, words: 'Checked with the site team' }],
      lock: { because: 'all signed' },
    })
    expect(statusOf([version!])).toBe('locked')
    expect(because(await sign(ward, 'acute-sitrep', day))).toContain('is signed already')
  })

  test('from then on it changes by a revision of what has changed, which is signed in its turn', async () => {
    expect(because(await make('acute-sitrep', day))).toContain('changes only by a revision')
    expect(because(await make('acute-sitrep', day, 'Again'))).toContain('Nothing has changed since version 1')
    ok(
      await say(ward, ++minutes, (tx, about) =>
        recordCriteria(tx, {
          ...about,
          stayId: stay,
          met: [{ code: '03' }],
          at: instant('2026-11-17T10:00:00Z'),
        }),
      ),
    )
    expect(ok(await make('acute-sitrep', day, 'A drip was written down late')).version).toBe(2)
    expect(because(await sign(ward, 'acute-sitrep', day, 1))).toContain('Version 2 was made since')
    expect(ok(await sign(ward, 'acute-sitrep', day, 2))).toEqual({ version: 2 })
    const versions = (await stored('acute-sitrep')).filter((one) => one.period.from.toString() === day)
    expect(versions.map(({ lock, signatures }) => [lock !== null, signatures.length])).toEqual([
      [true, 1],
      [false, 1],
    ])
    expect(statusOf(versions)).toBe('revised')
  })

  test('what has changed since it was made is counted again before it is signed', async () => {
    const earlier = '2026-11-16'
    ok(await make('acute-sitrep', earlier))
    ok(
      await say(ward, ++minutes, (tx, about) =>
        recordCriteria(tx, {
          ...about,
          stayId: stay,
          met: [{ code: '03' }],
          at: instant('2026-11-15T10:00:00Z'),
        }),
      ),
    )
    expect(because(await sign(ward, 'acute-sitrep', earlier))).toContain('count the return again')
    ok(await make('acute-sitrep', earlier))
    expect(ok(await sign(ward, 'acute-sitrep', earlier, 2))).toEqual({ version: 2 })
  })
})

describe('what is derived from the nights', () => {
  const month = '2026-11'
  const page = (series: Series, text = month) => `/returns/${series}/${trust}/${text}`
  const words = async (path: string, by: Viewer = ward) => {
    await here.itIs(december.add({ minutes: ++minutes }))
    return wordsIn((await testWeb(db, [parts]).get(path, by)).html)
  }

  test('says whether they are locked, and who signed them', async () => {
    ok(await make('drd', month))
    const open = await words(page('drd'))
    expect(open).toContain('Version 1 is not signed. Smallshire trust sends this return, and signs it.')
    expect(open).toContain('The nights of November 2026 are not locked yet')
    for (const by of [ward, council])
      ok(
        await say(by, ++minutes, (tx, about) =>
          signReturn(tx, { ...about, organisationId: trust, month: period('nights', month).from }),
        ),
      )
    expect(await words(page('drd'))).toMatch(
      /The nights of November 2026 were locked 5 December 2026, [\d:]+: signed by A ward coordinator for Smallshire trust, [^;]+; signed by A hospital social worker for Smallshire council/,
    )
  })

  test('it is signed on its own page, by those who send it, and the register says who', async () => {
    await here.itIs(december.add({ minutes: ++minutes }))
    const web = testWeb(db, [parts])
    expect((await web.get(page('drd'), council)).html).not.toContain('value="sign"')
    expect((await web.get(page('drd'), ward)).html).toContain('value="sign"')
    const form = { once: newId(), do: 'sign', version: '1' }
    expect((await web.post(page('drd'), council, form)).status).toBe(403)
    expect((await web.post(page('drd'), ward, { ...form, words: 'x'.repeat(2001) })).status).toBe(422)
    const sent = await web.post(page('drd'), ward, { ...form, once: newId() })
    expect([sent.status, sent.said]).toEqual([
      303,
      'Signed, version 1. From here on it changes only by a revision.',
    ])
    const said = await words(page('drd'))
    expect(said).toContain('Version 1: signed by A ward coordinator for Smallshire trust')
    expect(said).toContain('because it was signed by who sends it')
    expect(await words('/returns')).toMatch(
      /Discharge ready date November 2026 Smallshire trust Locked A ward coordinator/,
    )
  })

  test('the nights themselves are not signed there', async () => {
    await here.itIs(december.add({ minutes: ++minutes }))
    const web = testWeb(db, [parts])
    const sent = await web.post(page('nights'), ward, { once: newId(), do: 'sign', version: '1' })
    expect([sent.status, wordsIn(sent.html)]).toEqual([
      409,
      expect.stringContaining('Both sides sign the nights of a month'),
    ])
  })

  test('a return that is made and not signed is among the exceptions', async () => {
    ok(await make('acute-sitrep', '2026-12-01'))
    const { html } = await testWeb(db, [parts]).get('/returns', ward)
    const said = wordsIn(html).split('The others')[0]
    expect(said).toContain('Acute discharge SitRep 1 December 2026 Smallshire trust Draft')
  })
})
