import { describe, expect, test } from 'vitest'
import { about, at, course, date, rules } from '../../../../../test/support/returns.ts'
import { editionById } from '../editions.ts'
import { type Course } from '../model.ts'
import { acuteItems, acuteLines } from './acute.ts'
import { columnOf, type Destination } from './destinations.ts'
import { linesChanged } from './difference.ts'
import { fileOf } from './file-rows.ts'
import { countOf } from './item-line.ts'

describe('a day of the acute SitRep', () => {
  const day = date('2024-06-20')
  const counted = (
    courses: Course[],
    id = 'acute-sitrep-2024',
    more: { on?: string; price?: number; to?: Destination } = {},
  ) => {
    const asked = {
      courses,
      day: more.on ? date(more.on) : day,
      rules: rules(id),
      edition: editionById(id)!,
      destinationOf: () => more.to ?? { pathway: null, destination: null },
    }
    const lines = acuteLines(asked)
    return { lines, figures: acuteItems(lines, asked, more.price ?? null) }
  }
  const items = (courses: Course[], id?: string) => counted(courses, id).figures
  const leaving = [
    course({ free: '2024-06-18T09:00' }),
    course({ free: '2024-06-19T09:00', left: '2024-06-20T17:00' }),
    course({ free: '2024-06-20T09:00', left: '2024-06-20T17:01' }),
    course({ free: '2024-06-16T09:00', left: '2024-06-20T23:59', dischargeMethod: '4' }),
    course({ free: '2024-06-17T09:00', wardKind: 'community' }),
    course(),
  ]

  test('remaining is no longer meeting less discharged (ADSR-04)', () => {
    expect(items(leaving)).toMatchObject({ notMeeting: 3, discharged: 2, remaining: 1 })
  })

  test.each([
    ['acute-sitrep-2020', 1],
    ['acute-sitrep-2022', 1],
    ['acute-sitrep-2024', null],
    ['acute-sitrep-2025', null],
  ])('%s splits those who left at 17:00: %s (ADSR-03)', (id, of) => {
    const figures = items(leaving, id)
    expect([figures.dischargedBy17, figures.dischargedAfter17]).toEqual([of, of])
    const names = fileOf(figures, {
      ...about('acute-sitrep', editionById(id)!),
      period: { from: day, to: day },
    })
      .rows.map((row) => row[6])
      .filter((name) => String(name).includes('17:0'))
    expect(names).toHaveLength(of === null ? 0 : 2)
  })

  test('extra days are those since the bed was last needed; the longer groups are within the shorter', () => {
    const { extraDays } = items([course({ free: '2024-06-18T09:00' })])
    // In since 1 June: 20 midnights on 21 June 00:00; free since the 18th: 3 of them.
    expect(extraDays).toEqual([
      { group: '7+', people: 1, days: 3 },
      { group: '14+', people: 1, days: 3 },
      { group: '21+', people: 0, days: 0 },
    ])
  })

  test('reasons are given from 14 days to April 2024, and from 7 and from 14 days after it (ADSR-10)', () => {
    const groups = (id: string) => [...new Set(items(leaving, id).reasons.map(({ group }) => group))]
    expect(groups('acute-sitrep-2022')).toEqual(['Delay reason LOS 14+'])
    expect(groups('acute-sitrep-2024')).toEqual(['Delay reason LOS 7+', 'Delay reason LOS 14+'])
  })

  test('whoever needs the bed again by midnight is not counted', () => {
    const back = course({
      notMeeting: [{ from: at('2024-06-20T08:00'), to: at('2024-06-20T15:00'), factId: 'x' }],
    })
    expect(items([back]).notMeeting).toBe(0)
  })

  test('the month so far is there from August 2025 alone; without a price there is no cost, which is not 0 (ADSR-08)', () => {
    for (const id of ['acute-sitrep-2020', 'acute-sitrep-2022', 'acute-sitrep-2024'])
      expect(items(leaving, id).month).toBeNull()
    // At the end of a day: from the 18th 3 times, on the 19th once, and whoever died on the 20th 4 times.
    const { figures, lines } = counted(leaving, 'acute-sitrep-2025')
    expect(figures.month).toEqual({
      from: '2024-06-01',
      daysCounted: 20,
      bedDays: 8,
      dailyAverage: 0.4,
      pricePerBedDay: null,
      cost: null,
    })
    expect(countOf(lines, { item: 'month' })).toEqual({ lines: 3, days: 8 })
    const priced = counted(leaving, 'acute-sitrep-2025', { price: 395.5 }).figures
    expect(priced.month).toMatchObject({ pricePerBedDay: 395.5, cost: 3164 })
    const period = { from: day, to: day }
    const cells = (of: typeof figures) =>
      fileOf(of, { ...about('acute-sitrep', editionById('acute-sitrep-2025')!), period })
        .rows.filter((row) => /in the month|Daily Average/.test(String(row[6])))
        .map((row) => row[9])
    expect(cells(figures)).toEqual([8, 'not set', 0.4])
    expect(cells(priced)).toEqual([8, 3164, 0.4])
  })

  test.each([
    ['P0', '19', 'P0-home'],
    ['P0', '29', 'P0-other'],
    ['P1', '19', 'P1-home'],
    ['P1', '55', 'P1-other'],
    ['P2', '56', 'P2-care-home'],
    ['P2', '88', 'P2-hospice'],
    ['P2', '51', 'P2-rehab'],
    ['P3', '55', 'P3-new'],
    ['P3', '19', 'P3b'],
    ['P2', '19', null],
    ['P1', '99', null],
    [null, '19', null],
    ['P1', null, null],
  ])('pathway %s to %s is the destination %s, to April 2024', (pathway, destination, column) => {
    const to = { pathway, destination }
    expect(columnOf('adsr-destinations-to-2024', to)).toBe(column)
    const { figures } = counted(leaving, 'acute-sitrep-2022', { to })
    expect(figures.destinations).toEqual([{ key: column, people: 2 }])
    expect(counted(leaving, 'acute-sitrep-2024', { to }).figures.destinations).toBeNull()
  })

  test('a whole place has a level of its own', () => {
    const file = (level: 'PROVIDER' | 'PLACE (Homeward)') =>
      fileOf(items(leaving), {
        ...about('acute-sitrep', editionById('acute-sitrep-2024')!),
        period: { from: day, to: day },
        level,
      })
    expect(new Set(file('PLACE (Homeward)').rows.map((row) => row[1]))).toEqual(new Set(['PLACE (Homeward)']))
    expect(new Set(file('PROVIDER').rows.map((row) => row[1]))).toEqual(new Set(['PROVIDER']))
  })

  test('what changed between two counts of people is said by stay', () => {
    const [a, b, c] = [leaving[0]!, leaving[1]!, leaving[2]!]
    const later = { ...a, admittedAt: at('2024-06-14T10:00') }
    const changes = linesChanged(counted([a, b]).lines, counted([later, c]).lines)
    const ids = (of: { stayId: string }[]) => of.map(({ stayId }) => stayId)
    expect([ids(changes.added), ids(changes.removed), ids(changes.changed)]).toEqual([
      [c.stayId],
      [b.stayId],
      [a.stayId],
    ])
  })
})
