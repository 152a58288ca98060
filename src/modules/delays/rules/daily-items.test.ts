import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/outcome.ts'
import { ratePer100k } from './better-care-fund.ts'
import { addMetrics, averageOfDays, remaining } from './daily-items.ts'
import { looksLikeCouncil, responsibleAuthority, unknownAuthority } from './responsible-authority.ts'

describe('items of a day', () => {
  test('who remains follows from who left, and numbers that cannot be are refused with a remedy', () => {
    expect(remaining({ notMeeting: 9, discharged: 4, remaining: 5 })).toBe(5)
    expect(remaining({ notMeeting: 4, discharged: 9, remaining: null })).toMatchObject({
      refused: 'invalid',
      because: expect.stringContaining('check both'),
    })
    expect(isRefusal(remaining({ notMeeting: 9, discharged: 4, remaining: 4 }))).toBe(true)
  })

  test('no reported day is no figure; 0 is a figure, but not for all of England', () => {
    expect(averageOfDays([null, null], 'other')).toEqual({ average: null, daysReported: 0 })
    expect(averageOfDays([0, 4, null], 'other')).toEqual({ average: 2, daysReported: 2 })
    expect(averageOfDays([0, 4, null], 'England')).toEqual({ average: 4, daysReported: 1 })
  })

  test('people are added to people of the same group, with what is missing said', () => {
    const row = (metricGroup: string, value: number | null) => ({ metricGroup, value })
    const people = [
      row('Delay reason LOS 7+', 3),
      row('Delay reason LOS 7+', null),
      row('Delay reason LOS 7+', 4),
    ]
    expect(addMetrics(people)).toEqual({ sum: 7, unit: 'people', missing: 1 })
    expect(addMetrics([...people, row('Delay reason LOS 14+', 1)])).toMatchObject({ refused: 'conflict' })
    expect(addMetrics([...people, row('LOS 7+ cost', 1)])).toMatchObject({
      refused: 'invalid',
      because: expect.stringContaining('people and pounds'),
    })
  })
})

describe('rates and responsibility', () => {
  test('a rate needs a population of the same age', () => {
    expect(ratePer100k({ count: 5, band: '65+' }, { count: 1000, band: '65+' })).toBe(500)
    expect(ratePer100k({ count: 5, band: '65+' }, { count: 1000, band: '18+' })).toMatchObject({
      refused: 'invalid',
    })
    expect(ratePer100k({ count: 5, band: '65+' }, { count: 0, band: '65+' })).toMatchObject({
      refused: 'invalid',
    })
  })

  test.each([
    ['E10000030', 'E06000011', 'E10000030'],
    ['ZZZ', 'E06000011', unknownAuthority],
    [null, 'E06000011', 'E06000011'],
    ['  ', 'E06000011', 'E06000011'],
    [null, 'ZZZ', unknownAuthority],
    [null, null, unknownAuthority],
  ])('a delay said to be of %s, living in %s, is of %s', (onDelay, residence, council) => {
    expect(responsibleAuthority({ onDelay, residence, isCouncil: looksLikeCouncil })).toBe(council)
  })
})
