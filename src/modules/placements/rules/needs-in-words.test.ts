import { expect, test } from 'vitest'
import { languageIn, needsIn, registrationIn, roomsIn, visitsIn } from './needs-in-words.ts'

test.each([
  ['Moves with a hoist and two people', ['hoist', 'two carers']],
  ['No hoist. Walks with a frame', []],
  ['Does not need oxygen, uses a wheelchair', ['wheelchair']],
  ['Blister pack from the chemist', ['medicines']],
  ['Needs help with medicines; insulin twice a day', ['medicines', 'injections']],
  ['Thickened fluids, catheter', ['soft food', 'catheter']],
  ['Alzheimer’s, walks about at night', ['dementia', 'wandering']],
  ['Independent with the stairs', []],
  ['Cannot manage stairs but no wheelchair', ['ground floor']],
  ['Non-weight-bearing on the left leg', ['non-weight-bearing']],
  ['', []],
])('%s', (text, needs) => {
  expect(needsIn(text)).toEqual(needs)
})

test.each([
  ['four visits a day, two carers', { visits: 4, carers: 2 }],
  ['4 calls daily', { visits: 4, carers: 1 }],
  ['double-up, 3 visits', { visits: 3, carers: 2 }],
  ['twice a day', { visits: 2, carers: 1 }],
  ['needs a home', null],
])('%s', (text, visits) => {
  expect(visitsIn(text)).toEqual(visits)
})

test.each([
  ['Speaks only Polish', 'Polish'],
  ['Hearing aid. Speaks English and Igbo', null],
  ['Speaks Punjabi and Urdu', 'Punjabi'],
  ['Hearing aid, right ear', null],
])('%s', (text, language) => {
  expect(languageIn(text)).toBe(language)
})

test.each([
  ['Needs a ground-floor room, en suite if there is one', ['ground floor', 'en suite']],
  ['Lives with his wife; a room for two', ['couple']],
  ['No single room needed', []],
  ['Cannot manage stairs', []],
  ['A wet room, and a room of her own', ['level shower', 'single']],
])('rooms: %s', (text, rooms) => {
  expect([...roomsIn(text)].sort()).toEqual([...rooms].sort())
})

test.each([
  ['Looks for an EMI nursing home', 'nursing dementia'],
  ['Residential care for people with dementia', 'residential dementia'],
  ['Nursing home', null],
])('registered: %s', (text, registration) => {
  expect(registrationIn(text)).toBe(registration)
})
