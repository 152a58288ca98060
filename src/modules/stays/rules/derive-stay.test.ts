import { expect, test } from 'vitest'
import { instantOf, Temporal } from '../../../platform/time.ts'
import { colourOn } from './days.ts'
import { deriveStay } from './derive-stay.ts'
import { expectedDates } from './expected-dates.ts'
import type { StayFact, StayFactInput } from './facts.ts'

let made = 0
const at = (time: string) => instantOf(`2026-11-${time}:00Z`)
const fact = (time: string, input: StayFactInput, more: Partial<StayFact> = {}): StayFact =>
  ({
    ...input,
    factId: `fact-${String(made++).padStart(4, '0')}`,
    stayId: 'stay',
    personId: 'person',
    happenedAt: at(time),
    recordedAt: at(time),
    recordedBy: null,
    recordedFor: null,
    supersedes: null,
    ...more,
  }) as StayFact
const elm4 = { siteId: 'royal', wardId: 'elm', bedId: 'elm-4' }
const cameIn = () => fact('03T09:00', { kind: 'admitted', detail: { ...elm4, method: '21', number: 'S1' } })
const expected = (time: string, date: string, reason?: string) =>
  fact(time, { kind: 'expected-date', detail: { date: `2026-11-${date}`, ...(reason ? { reason } : {}) } })
const day = (time: string, date: string, colour: 'red' | 'green') =>
  fact(time, { kind: 'day', detail: { date: `2026-11-${date}`, colour, reason: 'test' } })
const takenBack = (time: string, supersedes: string) =>
  fact(time, { kind: 'withdrawn', detail: { reason: 'slip' } }, { supersedes })
const derive = (...facts: StayFact[]) => deriveStay(facts, (siteId) => `trust of ${siteId}`)

test('coming in', () =>
  expect(derive(cameIn())).toMatchObject({
    place: 'bed',
    wardId: 'elm',
    bedId: 'elm-4',
    organisationId: 'trust of royal',
    stayNumber: 'S1',
    admissionMethod: '21',
    wardSince: at('03T09:00'),
    expectedDate: null,
    expectedMoves: 0,
    lastHeardAt: at('03T09:00'),
  }))

test('without a bed is a place of its own', () =>
  expect(
    derive(fact('03T09:00', { kind: 'admitted', detail: { ...elm4, bedId: null, method: '21' } })),
  ).toMatchObject({ place: 'no bed', wardId: 'elm', bedId: null }))

test('a move within the ward keeps the day on which they came to it', () => {
  const bed = fact('05T10:00', { kind: 'moved', detail: { ...elm4, bedId: 'elm-2' } })
  const ward = fact('06T10:00', { kind: 'moved', detail: { siteId: 'royal', wardId: 'oak', bedId: 'oak-1' } })
  expect(derive(cameIn(), bed)).toMatchObject({ bedId: 'elm-2', wardSince: at('03T09:00') })
  expect(derive(cameIn(), bed, ward)).toMatchObject({ wardId: 'oak', wardSince: at('06T10:00') })
  expect(derive(cameIn(), bed, ward, takenBack('06T11:00', ward.factId))).toMatchObject({
    bedId: 'elm-2',
    wardSince: at('03T09:00'),
  })
})

test('leave keeps the bed; coming back can be to another one or none', () => {
  const away = fact('04T10:00', { kind: 'went-on-leave', detail: {} })
  expect(derive(cameIn(), away)).toMatchObject({ place: 'leave', bedId: 'elm-4' })
  expect(derive(cameIn(), away, fact('05T10:00', { kind: 'came-back', detail: {} }))).toMatchObject({
    place: 'bed',
    bedId: 'elm-4',
  })
  expect(
    derive(cameIn(), away, fact('05T10:00', { kind: 'came-back', detail: { bedId: null } })),
  ).toMatchObject({ place: 'no bed', bedId: null })
})

test('leaving, and leaving taken back', () => {
  const left = fact('09T14:00', { kind: 'discharged', detail: { method: '1', destination: '19' } })
  expect(derive(cameIn(), left)).toMatchObject({
    place: 'left',
    leftAt: at('09T14:00'),
    dischargeMethod: '1',
    dischargeDestination: '19',
    bedId: 'elm-4',
  })
  expect(derive(cameIn(), left, takenBack('09T15:00', left.factId))).toMatchObject({
    place: 'bed',
    leftAt: null,
    dischargeMethod: null,
  })
})

test('a cancelled admission holds no bed', () => {
  const admitted = cameIn()
  expect(derive(admitted, takenBack('03T10:00', admitted.factId))).toMatchObject({
    place: 'cancelled',
    bedId: null,
    wardId: null,
    admittedAt: at('03T09:00'),
  })
})

test('things of the same minute: in first, out last, whatever the order of recording', () =>
  expect(
    derive(
      fact(
        '03T09:00',
        { kind: 'discharged', detail: { method: '1', destination: '19' } },
        { recordedAt: at('03T10:00') },
      ),
      fact(
        '03T09:00',
        { kind: 'moved', detail: { ...elm4, bedId: 'elm-1' } },
        { recordedAt: at('03T10:00') },
      ),
      fact(
        '03T09:00',
        { kind: 'admitted', detail: { ...elm4, method: '21' } },
        { recordedAt: at('03T11:00') },
      ),
    ),
  ).toMatchObject({ place: 'left', bedId: 'elm-1' }))

test('expected date: first, now, changes and why; the same day again is no change', () => {
  const facts = [
    cameIn(),
    expected('03T10:00', '08'),
    expected('04T10:00', '10'),
    expected('05T10:00', '10'),
    expected('06T10:00', '14', 'infection'),
  ]
  expect(derive(...facts)).toMatchObject({
    expectedFirst: Temporal.PlainDate.from('2026-11-08'),
    expectedDate: Temporal.PlainDate.from('2026-11-14'),
    expectedMoves: 2,
    expectedReason: 'infection',
  })
  expect(expectedDates(facts).map((date) => date.drift)).toEqual([null, 2, 4])
})

test('red days run without a gap up to the last day spoken of; the last word about a day counts', () => {
  const three = [
    cameIn(),
    day('04T10:00', '04', 'red'),
    day('05T10:00', '05', 'red'),
    day('06T10:00', '06', 'red'),
  ]
  expect(derive(...three)).toMatchObject({ redDaysRunning: 3, dayColour: 'red', dayReason: 'test' })
  expect(derive(...three, day('06T17:00', '06', 'green'))).toMatchObject({
    redDaysRunning: 0,
    dayColour: 'green',
  })
  expect(derive(...three, day('06T17:00', '05', 'green'))).toMatchObject({ redDaysRunning: 1 })
  expect(derive(...three, day('08T10:00', '08', 'red'))).toMatchObject({ redDaysRunning: 1 })
})

test('the colour of a day nobody spoke of is not said', () => {
  const stay = derive(cameIn(), day('04T10:00', '04', 'green'))
  expect(colourOn(stay, Temporal.PlainDate.from('2026-11-04'))).toBe('green')
  expect(colourOn(stay, Temporal.PlainDate.from('2026-11-05'))).toBe('not said')
})

test('reviews, workers, criteria and when anything was last heard, corrections included', () => {
  const review = fact('04T11:00', { kind: 'senior-review', detail: { reviewer: 'Dr Bell' } })
  const facts = [
    cameIn(),
    review,
    fact('04T12:00', { kind: 'criteria-for-discharge', detail: { text: 'Walks to the toilet' } }),
    fact('04T12:00', { kind: 'key-worker', detail: { name: 'N. Bailey' } }),
    fact('04T12:00', { kind: 'social-worker', detail: { name: 'S. Ahmed', organisationId: 'council' } }),
  ]
  expect(derive(...facts)).toMatchObject({
    seniorReviewAt: at('04T11:00'),
    seniorReviewer: 'Dr Bell',
    criteriaForDischarge: 'Walks to the toilet',
    keyWorker: 'N. Bailey',
    socialWorker: 'S. Ahmed',
  })
  expect(derive(...facts, takenBack('07T12:00', review.factId))).toMatchObject({
    seniorReviewer: null,
    lastHeardAt: at('07T12:00'),
  })
})
