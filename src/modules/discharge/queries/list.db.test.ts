import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { admitted, does, instant, ok, type Small } from '../../../../test/support/discharge.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { Temporal } from '../../../platform/time.ts'
import { listShow } from '../commands/list-show.ts'
import {
  decidePathway,
  isPerson,
  type ListFilter,
  list,
  openWait,
  recordReadiness,
  todayItems,
  todayRows,
} from '../index.ts'

let db: Database
let place: Small
let ward: Viewer
let hub: Viewer
let council: Viewer
let home: Viewer
const came = instant('2026-11-02T09:00:00Z')
const now = instant('2026-11-24T08:12:00Z')
const people: Record<string, string> = {}

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  ward = await place.staff('ward coordinator', 'trust')
  hub = await place.staff('hub navigator', 'hub')
  council = await place.staff('hospital social worker', 'council', 'Dee Osei')
  home = await place.staff('provider', 'home')
  for (const [name, bed] of [
    ['Alpha', 0],
    ['Bravo', 2],
    ['Charlie', null],
  ] as const)
    people[name] = (await admitted(db, place, ward, bed, came, name)).stayId
  await place.as(place.service, (tx) =>
    tx
      .insertInto('stays.bed_closure')
      .values({
        system_id: place.systemId,
        closure_id: newId(),
        bed_id: place.beds[3]!,
        reason: 'repair',
        words: 'bed frame',
        closed_at: came.toString(),
      })
      .execute(),
  )
  await ready('Alpha', '2026-11-18T09:35:00Z')
  await ready('Bravo', '2026-11-10T09:35:00Z')
  ok(
    await does(db, ward, instant('2026-11-18T10:00:00Z'), (tx, about) =>
      decidePathway(tx, { ...about, stayId: people.Alpha!, pathway: 'P1' }),
    ),
  )
  const due = { on: Temporal.PlainDate.from('2026-11-20') }
  ok(
    await does(db, ward, instant('2026-11-18T11:00:00Z'), (tx, about) =>
      openWait(tx, {
        ...about,
        stayId: people.Alpha!,
        awaits: 'home-care',
        ownerOrganisationId: place.organisation.council,
        due,
      }),
    ),
  )
  ok(
    await does(db, ward, instant('2026-11-23T11:00:00Z'), (tx, about) =>
      openWait(tx, {
        ...about,
        stayId: people.Alpha!,
        awaits: 'care-home-visit',
        ownerOrganisationId: place.organisation.home,
      }),
    ),
  )
})

async function ready(name: string, at: string) {
  for (const part of ['clinical', 'team', 'safe'] as const)
    ok(
      await does(db, ward, instant(at), (tx, about) =>
        recordReadiness(tx, { ...about, stayId: people[name]!, part, answer: 'yes', saidBy: 'Ward' }),
      ),
    )
}

const seen = async (viewer: Viewer, filter: ListFilter) => {
  const rows = await does(db, viewer, now, (tx) => list(tx, viewer, now, filter))
  return ok(rows).map((row) => (isPerson(row) ? row.familyName : `${row.kind} ${row.bed}`))
}

describe('views', () => {
  test('a ward in bed order, with its empty and closed beds, and last who has none', async () => {
    expect(await seen(ward, { view: 'ward', wardId: place.wardId })).toEqual([
      'Alpha',
      'empty 2',
      'Bravo',
      'closed 4',
      'Charlie',
    ])
    expect(await seen(ward, { view: 'ward', wardId: place.otherWardId })).toEqual(['empty 5', 'empty 6'])
  })

  test('a bed whose person one may not see is taken, not empty', async () => {
    expect(await seen(hub, { view: 'ward', wardId: place.wardId })).toEqual([
      'Alpha',
      'empty 2',
      'taken 3',
      'closed 4',
    ])
    expect(await seen(home, { view: 'ward', wardId: place.wardId })).toEqual([
      'Alpha',
      'empty 2',
      'taken 3',
      'closed 4',
    ])
  })

  test('everyone one may see, the longest ready first', async () => {
    expect(await seen(ward, { view: 'hub' })).toEqual(['Bravo', 'Alpha', 'Charlie'])
    expect(await seen(ward, { view: 'hub', only: ['ready'] })).toEqual(['Bravo', 'Alpha'])
    expect(await seen(hub, { view: 'hub' })).toEqual(['Alpha'])
    expect(await seen(await place.staff('board member', 'board'), { view: 'hub' })).toEqual([])
  })

  test('my people: my organisation owes them something, or I am named', async () => {
    expect(await seen(council, { view: 'mine' })).toEqual(['Alpha'])
    expect(await seen(hub, { view: 'mine' })).toEqual([])
    const named = await place.staff('ward coordinator', 'trust', 'Nurse Oduro')
    await place.as(place.service, (tx) =>
      tx
        .updateTable('stays.stay')
        .set({ key_worker: 'Nurse Oduro' })
        .where('stay_id', '=', people.Charlie!)
        .execute(),
    )
    expect(await seen(named, { view: 'mine' })).toEqual(['Charlie'])
  })
})

test.each<[string, Partial<ListFilter>, string[]]>([
  ['pathway', { pathway: 'P1' }, ['Alpha']],
  ['no pathway yet', { pathway: 'not decided' }, ['Bravo', 'Charlie']],
  ['any open wait, not only the next', { awaits: 'care-home-visit' }, ['Alpha']],
  ['another wait', { awaits: 'transport' }, []],
  ['late', { only: ['late'] }, ['Alpha']],
  ['ready and late', { only: ['ready', 'late'] }, ['Alpha']],
  ['not ready', { only: ['not ready'] }, ['Charlie']],
  ['changed since', { only: ['changed'], changedSince: instant('2026-11-20T00:00:00Z') }, ['Alpha']],
  [
    'changed since, but nothing was',
    { only: ['changed'], changedSince: instant('2026-11-23T12:00:00Z') },
    [],
  ],
  ['another site', { siteId: '00000000-0000-7000-8000-000000000000' }, []],
])('filter: %s', async (_, filter, expected) => {
  expect(await seen(ward, { view: 'hub', ...filter } as ListFilter)).toEqual(expected)
  const ofWard = await seen(ward, { view: 'ward', wardId: place.wardId, ...filter } as ListFilter)
  if (!filter.siteId) expect(ofWard.toSorted()).toEqual(expected.toSorted())
})

test('owner filters by any open wait, and a row holds what the list prints', async () => {
  const rows = ok(
    await does(db, ward, now, (tx) =>
      list(tx, ward, now, { view: 'hub', ownerOrganisationId: place.organisation.home, changedSince: came }),
    ),
  )
  expect(rows).toMatchObject([
    {
      kind: 'person',
      familyName: 'Alpha',
      site: 'Small Royal',
      ward: 'Elm',
      bed: '1',
      place: 'bed',
      pathway: 'P1',
      openWaits: 2,
      readySince: instant('2026-11-18T09:35:00Z'),
      parts: { clinical: { answer: 'yes', by: 'Ward' } },
      next: {
        awaits: 'home-care',
        state: 'sent',
        due: { at: null },
        owner: { shortName: 'council', kind: 'council' },
      },
      heardAt: instant('2026-11-23T11:00:00Z'),
      heardFrom: { name: 'trust', kind: 'hospital trust' },
      nobodySince: null,
      clearOn: null,
      unansweredFrom: '2026-11-20',
      mine: false,
      changed: true,
    },
  ])
  expect(isPerson(rows[0]!) && rows[0].next?.due?.on.toString()).toBe('2026-11-20')
})

test('who has left is on no list, and whoever waited for them sees them for a week', async () => {
  const { stayId } = await admitted(db, place, ward, 4 - 3, came, 'Delta')
  ok(
    await does(db, ward, instant('2026-11-20T11:00:00Z'), (tx, about) =>
      openWait(tx, {
        ...about,
        stayId,
        awaits: 'key-safe',
        ownerOrganisationId: place.organisation.community,
      }),
    ),
  )
  const community = await place.staff('provider', 'community')
  expect(await seen(community, { view: 'mine' })).toEqual(['Delta'])
  const leave = (where: { place: string; left_at: string | null }) =>
    place.as(place.service, (tx) =>
      tx.updateTable('stays.stay').set(where).where('stay_id', '=', stayId).execute(),
    )
  const sees = async (at: string) =>
    ok(
      await does(db, community, instant(at), (tx) =>
        tx.selectFrom('stays.stay').select('stay_id').where('stay_id', '=', stayId).execute(),
      ),
    ).length === 1
  await leave({ place: 'left', left_at: '2026-11-23T12:00:00Z' })
  expect(await seen(community, { view: 'mine' })).toEqual([])
  expect(await sees('2026-11-29T12:00:00Z')).toBe(true)
  expect(await sees('2026-12-01T12:00:00Z')).toBe(false)
  await leave({ place: 'bed', left_at: null })
  expect(await sees('2026-12-01T12:00:00Z')).toBe(true)
  await leave({ place: 'left', left_at: '2026-11-23T12:00:00Z' })
})

test('today is made of everyone on the usual list', async () => {
  const { rows, told } = ok(await does(db, council, now, (tx) => todayRows(tx, council, now)))
  expect(rows.map((row) => row.familyName)).toEqual(['Alpha'])
  const items = todayItems({ role: council.role, organisationId: council.organisationId, rows, told, now })
  expect(items).toMatchObject([
    {
      kind: 'own late',
      title: 'We are late for Alex Alpha',
      badge: { kind: 'late', words: 'Late 4 days' },
      link: { to: 'person', stayId: people.Alpha },
    },
  ])
})

describe('homeward list show', () => {
  const show = async (options: Record<string, string | boolean>) => {
    const lines: string[] = []
    const result = await listShow.run({
      db,
      args: {},
      options,
      cwd: '',
      root: '',
      serving: false,
      write: (line) => void lines.push(line),
    })
    return { ...result, lines }
  }
  const signInName = async (viewer: Viewer) =>
    (
      await place.as(place.service, (tx) =>
        tx
          .selectFrom('access.account')
          .select('sign_in_name')
          .where('user_id', '=', viewer.userId!)
          .executeTakeFirstOrThrow(),
      )
    ).sign_in_name

  test('prints a ward as somebody sees it', async () => {
    const asWard = await show({ as: await signInName(ward), ward: 'Elm' })
    expect(asWard.exit).toBe(0)
    expect(asWard.lines[0]).toMatch(
      /^1 +Alex Alpha +ready \d+ days? +Home with support P1 +Home care \(council\) +Late/,
    )
    expect(asWard.lines[1]).toMatch(/^2 +Empty/)
    const asHub = await show({ as: await signInName(hub), ward: 'Small Royal/Elm' })
    expect(asHub.lines.join('\n')).not.toContain('Bravo')
  })

  test('refuses in one line whoever may not look, or does not exist', async () => {
    expect(await show({})).toMatchObject({ exit: 2, lines: [expect.stringContaining('--as')] })
    expect(await show({ as: 'nobody.here' })).toMatchObject({ exit: 4 })
    expect(await show({ as: await signInName(await place.staff('board member', 'board')) })).toMatchObject({
      exit: 5,
    })
    expect(await show({ as: await signInName(ward), ward: 'Atlantis' })).toMatchObject({ exit: 4 })
  })
})
