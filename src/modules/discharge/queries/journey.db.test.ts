import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { admitted, does, instant, ok, type Small } from '../../../../test/support/discharge.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { Temporal } from '../../../platform/time.ts'
import { addNote, finishWait, journey, openWait, recordReadiness, undo } from '../index.ts'
import { sentenceText } from '../rules/sentence.ts'

let db: Database
let place: Small
let ward: Viewer
let stayId: string
const came = instant('2026-11-02T09:00:00Z')
const now = instant('2026-11-24T08:12:00Z')

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  ward = await place.staff('ward coordinator', 'trust', 'Sister Amara Blythe')
  stayId = (await admitted(db, place, ward, 0, came)).stayId
  const at = (day: number, hour = 9) =>
    instant(`2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`)
  for (const part of ['clinical', 'team', 'safe'] as const)
    ok(
      await does(db, ward, at(18), (tx, about) =>
        recordReadiness(tx, { ...about, stayId, part, answer: 'yes', saidBy: 'Dr Bell' }),
      ),
    )
  const waiting =
    (awaits: string, due: string) =>
    (tx: Parameters<typeof openWait>[0], about: { by: Viewer; now: Temporal.Instant }) =>
      openWait(tx, {
        ...about,
        stayId,
        awaits,
        ownerOrganisationId: place.organisation.council,
        due: { on: Temporal.PlainDate.from(due) },
      })
  const { waitId } = ok(await does(db, ward, at(18, 10), waiting('equipment', '2026-11-19')))
  ok(await does(db, ward, at(19, 10), (tx, about) => finishWait(tx, { ...about, stayId, waitId })))
  ok(await does(db, ward, at(19, 11), waiting('home-care', '2026-11-20')))
  ok(await does(db, ward, at(19, 12), waiting('key-safe', '2026-11-26')))
  const { factId } = ok(
    await does(db, ward, at(20), (tx, about) =>
      addNote(tx, { ...about, stayId, words: 'on the wrong person' }),
    ),
  )
  ok(await does(db, ward, at(20).add({ minutes: 5 }), (tx, about) => undo(tx, { ...about, stayId, factId })))
})

test('one person, one page: the sentence, the waits, the facts and who may see', async () => {
  const page = ok(await does(db, ward, now, (tx) => journey(tx, ward, stayId, now)))
  expect(sentenceText(page.sentence)).toBe(
    'Alex has been ready to leave for 6 days. They wait for two things, first home care. Smallshire council owns this and is 4 days late. After that: key safe. No expected date is set.',
  )
  expect(page.waits.map(({ awaits, state }) => `${awaits} ${state}`)).toEqual([
    'home-care sent',
    'key-safe sent',
    'equipment done',
  ])
  expect(page.where).toEqual({ site: 'Small Royal', ward: 'Elm', bed: '1' })
  expect(page.places.map(({ where }) => where)).toEqual(['Bed 1 on Elm'])
  expect(page.facts.map((fact) => fact.happenedAt.epochMilliseconds)).toEqual(
    page.facts.map((fact) => fact.happenedAt.epochMilliseconds).sort((a, b) => b - a),
  )
  expect(page.facts.find((fact) => fact.kind === 'note')).toMatchObject({
    standing: 'taken back',
    recordedByName: 'Sister Amara Blythe',
    recordedForName: 'Smallshire trust',
  })
  expect(page.facts.at(-1)).toMatchObject({ kind: 'admitted', standing: 'stands' })
  const nights = 'nights they waited are still to be agreed'
  expect(page.maySee.map(({ organisation, why }) => `${organisation}: ${why}`)).toEqual([
    `Smallshire council: ${nights}`,
    'Smallshire council: it has something to do for them',
    'Smallshire trust: they are, or lately were, in one of its beds',
    `Smallshire trust: ${nights}`,
  ])
  expect(page.earlierStays).toEqual([])
  expect(page.readiness.periods).toHaveLength(1)
})

test('whoever has no part in it finds nothing', async () => {
  const home = await place.staff('provider', 'home')
  expect(await does(db, home, now, (tx) => journey(tx, home, stayId, now))).toMatchObject({
    refused: 'not-found',
  })
})

test('once they have left, the period is closed and nothing is said to be waited for', async () => {
  await place.as(place.service, (tx) =>
    tx
      .updateTable('stays.stay')
      .set({ place: 'left', left_at: '2026-11-23T12:00:00Z' })
      .where('stay_id', '=', stayId)
      .execute(),
  )
  const page = ok(await does(db, ward, now, (tx) => journey(tx, ward, stayId, now)))
  expect(sentenceText(page.sentence)).toBe(
    'Alex left hospital on Monday 23 November, after 21 nights. They had been ready for 5 of them.',
  )
  expect(page.readiness.periods.at(-1)?.ended?.because).toBe('left')
})
