import { describe, expect, test } from 'vitest'
import { at, caring, does, instant, ok } from '../../../../test/support/discharge.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { openWait, recordReadiness } from '../../discharge/index.ts'
import { discharge } from '../../stays/index.ts'
import { returnsOf } from '../queries/returns.ts'
import type { Series } from '../rules/model.ts'
import type { DaysFigures } from '../rules/returns/model.ts'
import { type Period, readPeriod } from '../rules/returns/period.ts'
import { makeReturn } from './make-return.ts'

const here = await caring()
const { db, place, ward, council, hub } = here
const december = instant('2026-12-01T09:00:00Z')
const period = (series: Series, text: string): Period => ok(readPeriod(series, text))
const make = (
  by: Viewer,
  now: Instant,
  series: Series = 'nights',
  text = '2026-11',
  more: { why?: string; organisationId?: string } = {},
) =>
  does(db, by, now, (tx) =>
    makeReturn(tx, {
      by,
      now,
      series,
      organisationId: place.organisation.trust,
      period: period(series, text),
      ...more,
    }),
  )
const stored = (series: Series = 'nights') =>
  place.as(place.service, (tx) =>
    returnsOf(tx, place.systemId, { series, organisationId: place.organisation.trust }),
  )

/** Ready from 4 November 09:00 and still there; waiting for home care since 5 November. */
async function waiting() {
  const stayId = await here.someone()
  await here.sayYes(stayId, 48)
  ok(
    await does(db, ward, at(72), (tx, about) =>
      openWait(tx, {
        ...about,
        stayId,
        awaits: 'home-care',
        ownerOrganisationId: place.organisation.council,
      }),
    ),
  )
  return stayId
}

const [first] = [await waiting(), await waiting()]

describe('making a return', () => {
  test('it is what was counted, with the edition, the settings and the moment it was known', async () => {
    expect(ok(await make(ward, december))).toMatchObject({ version: 1 })
    const [version] = await stored()
    const figures = version!.figures as DaysFigures
    expect(version).toMatchObject({ editionId: 'nights', why: null, signatures: [], lock: null })
    expect(version!.knownAt.toString()).toBe('2026-12-01T09:00:00Z')
    expect(version!.settings.count).toEqual({ countStartDay: false, moveEndsDelay: true })
    // 4 to 30 November, two people.
    expect(figures.total).toEqual({ people: 2, days: 54, disputed: 0 })
    expect(figures.without.reason).toEqual({ people: 2, days: 2, disputed: 0 })
    expect(figures.by.party.map(({ key, days }) => [key, days])).toEqual([
      ['social care', 52],
      [null, 2],
    ])
  })

  test('it counts everybody, also whom the one who makes it may not see', async () => {
    const made = ok(await make(hub, december))
    const latest = (await stored()).find(({ returnId }) => returnId === made.returnId)
    expect((latest!.figures as DaysFigures).total.people).toBe(2)
    expect(latest).toMatchObject({ version: 2, why: 'Counted again before it was locked' })
  })

  test('made again after something was recorded it is another version; the earlier stays as it was', async () => {
    const before = await stored()
    const now = instant('2026-12-02T09:00:00Z')
    ok(
      await does(db, ward, now, (tx, about) =>
        recordReadiness(tx, {
          ...about,
          stayId: first,
          part: 'clinical',
          answer: 'no',
          saidBy: 'Dr Bell',
          words: 'fever',
          at: instant('2026-11-28T10:00:00Z'),
        }),
      ),
    )
    ok(await make(ward, now, 'nights', '2026-11', { why: 'A fever was written down late' }))
    const after = await stored()
    expect(after.slice(0, before.length)).toEqual(before)
    expect((after.at(-1)!.figures as DaysFigures).total.days).toBe(51)
    expect(after.at(-1)!.why).toBe('A fever was written down late')
  })

  test('once locked it changes only by a revision with a reason', async () => {
    const { returnId } = (await stored()).at(-1)!
    await place.as(place.service, (tx) =>
      tx
        .insertInto('delays.lock')
        .values({
          system_id: place.systemId,
          lock_id: returnId,
          return_id: returnId,
          because: 'cut-off',
          locked_at: december.toString(),
        })
        .execute(),
    )
    expect(await make(ward, december)).toMatchObject({
      refused: 'conflict',
      because: 'November 2026 is locked: it changes only by a revision, with a reason',
    })
    expect(await make(ward, december, 'nights', '2026-11', { why: 'We would like to' })).toMatchObject({
      refused: 'conflict',
      because: 'Nothing has changed since version 3: there is nothing to revise',
    })
    ok(
      await does(db, ward, instant('2026-12-03T09:00:00Z'), (tx, about) =>
        recordReadiness(tx, {
          ...about,
          stayId: first,
          part: 'clinical',
          answer: 'no',
          saidBy: 'Dr Bell',
          words: 'fever, a day earlier',
          at: instant('2026-11-27T10:00:00Z'),
        }),
      ),
    )
    const later = instant('2026-12-03T09:30:00Z')
    expect(ok(await make(ward, later, 'nights', '2026-11', { why: 'Agreed with the council' })).version).toBe(
      4,
    )
  })

  test('a month outside every edition is refused in words that say which months there are', async () => {
    const refused = await make(ward, december, 'dtoc')
    expect(refused).toMatchObject({ refused: 'invalid' })
    expect((refused as { because: string }).because).toMatch(/November 2026.*December 2006 to February 2020/)
    expect(await stored('dtoc')).toEqual([])
  })

  test('what has not begun, is no whole period, or has no beds is refused', async () => {
    expect(await make(ward, december, 'nights', '2027-01')).toMatchObject({
      because: 'January 2027 has not begun: nothing can be counted yet',
    })
    const half = { ...period('nights', '2026-11'), to: period('nights', '2026-11').from }
    expect(
      await does(db, ward, december, (tx, { by, now }) =>
        makeReturn(tx, { by, now, series: 'nights', organisationId: place.organisation.trust, period: half }),
      ),
    ).toMatchObject({ because: 'That is no period of this return: it would be November 2026' })
    expect(
      await make(ward, december, 'nights', '2026-11', { organisationId: place.organisation.council }),
    ).toMatchObject({ refused: 'not-found' })
  })

  test('a provider may not; the council may, and says its own name under it', async () => {
    expect(await make(here.community, december)).toMatchObject({ refused: 'not-allowed' })
    const { returnId } = ok(await make(council, december, 'acute-sitrep', '2026-11-20'))
    const [made] = await stored('acute-sitrep')
    expect(made).toMatchObject({ returnId, madeBy: 'A hospital social worker' })
  })
})

describe('the other series', () => {
  test('the ready date month: who left, with and without a date', async () => {
    const stayId = await here.someone()
    const left = instant('2026-11-10T15:00:00Z')
    ok(
      await does(db, ward, left, (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt: left, method: '1', destination: '19' }),
      ),
    )
    ok(await make(ward, december, 'drd'))
    expect((await stored('drd'))[0]!.figures).toMatchObject({
      kind: 'drd',
      discharges: 1,
      withDate: 0,
      missing: 1,
      averageIncluding: null,
    })
  })

  test('once the nights of a month are locked, another version of what is derived from them is a revision too', async () => {
    expect(await make(ward, december, 'drd')).toMatchObject({
      refused: 'conflict',
      fields: { why: expect.any(String) },
    })
    expect(await make(council, december, 'drd', '2026-11', { why: 'We think so' })).toMatchObject({
      refused: 'not-allowed',
    })
    const again = { why: 'A date was corrected' }
    expect(await make(ward, december, 'drd', '2026-11', again)).toMatchObject({
      because: 'Nothing has changed since version 1: there is nothing to revise',
    })
    const left = instant('2026-11-12T15:00:00Z')
    const stayId = await here.someone()
    ok(
      await does(db, ward, instant('2026-12-04T09:00:00Z'), (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt: left, method: '1', destination: '19' }),
      ),
    )
    const later = instant('2026-12-04T09:30:00Z')
    expect(ok(await make(ward, later, 'drd', '2026-11', again)).version).toBe(2)
  })

  test('a day of the SitRep and a week of the community one are made', async () => {
    ok(await make(ward, december, 'community-sitrep', '2026-11-16'))
    expect((await stored('community-sitrep'))[0]!.figures).toMatchObject({ bedsOccupied: 0 })
  })
})
