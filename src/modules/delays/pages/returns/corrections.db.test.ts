import { beforeAll, describe, expect, test } from 'vitest'
import { agreeing, december } from '../../../../../test/support/agreeing.ts'
import { does, ok } from '../../../../../test/support/discharge.ts'
import { root } from '../../../../../test/support/root.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { runCommand } from '../../../../edges/cli/run-command.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { cancel } from '../../../stays/index.ts'
import { parts } from '../../parts.ts'
import { monthVersions } from '../../queries/locks.ts'
import type { DaysFigures } from '../../rules/returns/model.ts'

// What is corrected after a month is locked: said on every page, revised from either form, and the old number keeps its people.

const here = await agreeing()
const { db, place, ward, council, trust } = here
let web = testWeb(db, [parts])
const month = `/delays/2026-11/${trust}`
const page = `/returns/nights/${trust}/2026-11`
const other = newId()
let stay: string
let personId: string
let minute = 0
/** The clock of the place goes on by a minute; the program keeps it for a while, so that it is started anew. */
const next = async () => {
  const now = december.add({ minutes: ++minute })
  await here.itIs(now)
  web = testWeb(db, [parts])
  return now
}

beforeAll(async () => {
  stay = await here.waiting()
  await place.as(place.service, (tx) =>
    tx
      .insertInto('access.organisation')
      .values({
        system_id: place.systemId,
        organisation_id: other,
        name: 'Otherland council',
        short_name: 'Otherland',
        kind: 'council',
      })
      .execute(),
  )
  const found = await place.as(place.service, (tx) =>
    tx.selectFrom('stays.stay').select('person_id').where('stay_id', '=', stay).executeTakeFirstOrThrow(),
  )
  personId = found.person_id
  await lives(place.organisation.council)
})

/** The council of ordinary residence is said to be another. */
async function lives(authority: string | null) {
  const now = await next()
  await does(db, place.service, now, (tx) =>
    tx
      .updateTable('people.person')
      .set({ authority_id: authority })
      .where('person_id', '=', personId)
      .execute(),
  )
}
const words = async (path: string, by: Viewer = ward) => wordsIn((await web.get(path, by)).html)
const post = (path: string, by: Viewer, form: Record<string, string> = {}) =>
  web.post(path, by, { once: newId(), ...form })
const versions = () =>
  place.as(place.service, (tx) =>
    monthVersions(
      tx,
      place.systemId,
      trust,
      december.toZonedDateTimeISO('UTC').toPlainDate().subtract({ months: 1 }),
    ),
  )
const division = async () =>
  ((await versions()).at(-1)!.figures as DaysFigures).by.authority.map(({ key, days }) => [key, days])
/** Where a number of the page leads, by what stands before it. */
const linkTo = (html: string, part: string) =>
  [...html.matchAll(/<a href="([^"]*\/people[^"]*)">/g)]
    .map(([, href]) => href!.replaceAll('&amp;', '&'))
    .find((href) => href.includes(part))!

describe('the council of residence is corrected after the lock', () => {
  let old: string

  test('signed and locked, nothing has changed, and no form offers a revision', async () => {
    await next()
    expect((await post(`${month}/sign`, ward)).said).toContain('Signed, version 1')
    expect((await post(`${month}/sign`, council)).said).toContain('is locked')
    await next()
    expect(await division()).toEqual([[place.organisation.council, 16]])
    expect(await words(page)).toContain('there is nothing to revise')
    expect((await web.get(`${month}/revise`, ward)).html).not.toContain('name="why"')
    old = linkTo((await web.get(page, ward)).html, `authority=${place.organisation.council}`)
    expect(old).toContain('at=2026-12-05T')
    expect(await words(old)).toContain('16 nights of 1 person')
  })

  test('the return and the month say what has changed, and in what', async () => {
    await lives(other)
    await next()
    const said = await words(page)
    expect(said).toContain('16 nights now put down otherwise (16 in the council of residence)')
    expect(said).not.toContain('gives other figures than those stored')
    expect(await words(month)).toContain('16 nights said otherwise')
    expect(await words(`${month}/revise`)).toContain(
      '16 nights said otherwise, 4 to 19 Nov (16 in the council',
    )
    expect(await words('/returns')).toMatch(/November 2026 .*?16 nights put down otherwise/)
  })

  test('the old number opens to the old people, by the old council; the live one to the new', async () => {
    expect(await words(old)).toContain('16 nights of 1 person')
    expect(await words(old.replace(place.organisation.council, other))).toContain('0 nights of 0 people')
    const now = `${month}/people?edition=nights&authority=`
    expect(await words(now + other)).toContain('16 nights of 1 person')
    expect(await words(now + place.organisation.council)).toContain('0 nights of 0 people')
  })

  test('the page of the return makes the revision, and the other form has nothing left to revise', async () => {
    expect((await post(page, ward, { why: 'They had moved' })).said).toContain('version 2')
    await next()
    expect(await division()).toEqual([[other, 16]])
    const said = await words(page)
    expect(said).toContain('there is nothing to revise')
    expect(said).toMatch(/Version 1 and version 2 side by side/)
    expect((await post(`${month}/revise`, ward, { why: 'Again' })).status).toBe(409)
    expect((await post(page, ward, { why: 'Again' })).status).toBe(409)
  })

  test('the page of the month makes the same revision', async () => {
    await lives(place.organisation.council)
    await next()
    expect((await post(`${month}/revise`, ward, { why: 'They had not' })).said).toContain('version 3')
    await next()
    expect(await division()).toEqual([[place.organisation.council, 16]])
    expect(await words(page)).toContain('there is nothing to revise')
  })

  test('an earlier version can be seen as it stood, and its numbers open to its people', async () => {
    const { html } = await web.get(page, ward)
    const first = /href="([^"]*)">See version 1</.exec(html)![1]!
    const then = await web.get(first, ward)
    expect(wordsIn(then.html)).toContain('Version 1, as counted 5 December 2026')
    const link = linkTo(then.html, `authority=${place.organisation.council}`)
    expect(await words(link)).toContain('16 nights of 1 person')
  })

  test('the command line gives the old division for an evening before', async () => {
    const evening = '2026-12-05'
    await does(db, place.service, december.add({ hours: 24 * 2 }), (tx) =>
      tx.updateTable('people.person').set({ authority_id: null }).where('person_id', '=', personId).execute(),
    )
    await here.itIs(december.add({ hours: 24 * 3 }))
    const councils = async (...more: string[]) => {
      const argv = ['return', 'nights', '--month', '2026-11', '--json', ...more]
      const lines: string[] = []
      await runCommand({ argv, cwd: root, root, db, serving: false, write: (line) => void lines.push(line) })
      const { rows } = JSON.parse(lines.join('\n')) as { rows: (string | number)[][] }
      return rows.map((row) => [row[4], row[8]])
    }
    expect(await councils('--at', evening)).toEqual([['Smallshire council', 16]])
    expect(await councils()).toEqual([['Not known', 16]])
    minute = 24 * 3 * 60
    await lives(place.organisation.council)
  })
})

describe('a number and its people on the day of locking', () => {
  test('what is recorded later that day is not among the people of the number', async () => {
    const before = (await versions()).at(-1)!
    const link = linkTo((await web.get(page, ward)).html, `authority=${place.organisation.council}`)
    expect(link).toContain(encodeURIComponent(before.knownAt.toString()))
    const discharges = `/returns/drd/${trust}/2026-11`
    expect((await post(discharges, ward)).said).toContain('version 1')
    const whoLeft = linkTo((await web.get(discharges, ward)).html, 'item=left')
    expect(await words(whoLeft)).toContain('1 discharge of 1 person')
    const left = await place.as(place.service, (tx) =>
      tx
        .selectFrom('stays.fact')
        .select('fact_id')
        .where('stay_id', '=', stay)
        .where('kind', '=', 'discharged')
        .executeTakeFirstOrThrow(),
    )
    const now = await next()
    ok(
      await does(db, ward, now, (tx, about) =>
        cancel(tx, { ...about, stayId: stay, factId: left.fact_id, reason: 'They are still here' }),
      ),
    )
    await next()
    expect(await words(link)).toContain('16 nights of 1 person')
    expect(await words(`${month}/people?edition=nights`)).toContain('27 nights of 1 person')
    expect(await words(page)).toContain('11 nights more')
    // Nothing derived chooses who is counted as known then: they have not left any more, and had.
    expect(await words(whoLeft)).toContain('1 discharge of 1 person')
    expect(await words(`${month}/people?edition=drd&item=left`)).toContain('0 discharges of 0 people')
    expect(await words(discharges)).toContain('0 people more, 1 person fewer')
  })
})

describe('the kind of a ward, whose history is not kept', () => {
  test('it cannot be changed here; where it was, the figures say that they differ, and can be revised', async () => {
    await next()
    expect((await post(page, ward, { why: 'They are still here' })).said).toContain('version 4')
    await db.asOwner((client) =>
      client.query(`update stays.ward set kind = 'community' where ward_id = $1`, [place.wardId]),
    )
    await next()
    const said = await words(page)
    expect(said).toContain('The figures counted now are not those of version 4')
    expect(said).toContain('the kind of a ward')
    expect(await words(month)).toContain('its figures are not those counted now')
    expect(await words(`${month}/revise`)).toContain('the kind of a ward')
    expect((await post(`${month}/revise`, ward, { why: 'The ward is no acute one' })).said).toContain(
      'version 5',
    )
    await next()
    expect(await words(page)).toContain('there is nothing to revise')
  })
})
