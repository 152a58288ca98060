import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { courseOfText, instantIn, kindOfOwner, nightsText } from '../../../../test/support/course-text.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { countDays } from './count-days.ts'
import { countRules, editionById } from './editions.ts'
import type { CountRules, CountSettings } from './model.ts'
import { nightsOf } from './nights.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/rules/nights.md'), 'utf8')
const usual: CountSettings = { countStartDay: false, moveEndsDelay: true }
const rules = (edition: string, settings = usual): CountRules => countRules(editionById(edition)!, settings)
const [nights, dtoc, drd] = ['nights', 'dtoc-beds', 'drd'].map((id) => rules(editionOf(id)))

function editionOf(id: string): string {
  if (editionById(id)) return id
  throw new Error(`no edition ${id}`)
}

const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    title: text.split('\n')[0]!,
    month: Temporal.PlainDate.from(`${/\((\d{4}-\d\d)\)/.exec(text)![1]}-01`),
    rows: text
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('|--') && !line.startsWith('| what'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  }))

const everything = (month: LocalDate) => ({
  from: month.subtract({ months: 3 }),
  to: month.add({ months: 3 }),
})

for (const { title, month, rows } of sections.filter((one) => !one.title.startsWith('One reason')))
  describe(title, () => {
    test.each(rows)('%s', (...row) => {
      const [what, ...expected] = row as [string, string, string, string]
      const { course, now } = courseOfText(what, month)
      const counted = [nights!, dtoc!, drd!].map((one) =>
        nightsText(
          countDays([course!], everything(month), one, kindOfOwner, now).map(({ date }) => date),
          month,
        ),
      )
      expect(counted).toEqual(expected)
    })

    test.each(rows)('every night has its reason: %s', (...row) => {
      const { course, now } = courseOfText(row[0]!, month)
      for (const one of [nights!, dtoc!, drd!]) {
        const shown = nightsOf(course!, everything(month), one, kindOfOwner, now)
        const counted = countDays([course!], everything(month), one, kindOfOwner, now)
        expect(shown.filter((night) => night.counted).map(({ day }) => day)).toEqual(counted)
        expect(shown.filter((night) => night.counted).map(({ number }) => number)).toEqual(
          counted.map((_, at) => at + 1),
        )
        expect(shown.every(({ because }) => because.length > 0 && because.every(({ words }) => words))).toBe(
          true,
        )
      }
    })
  })

describe('one reason a night', () => {
  const { month, rows } = sections.at(-1)!
  test.each(rows)('%s on the %s', (...row) => {
    const [what, night, awaits, putTo, whose] = row as [string, string, string, string, string]
    const { course, now } = courseOfText(what, month)
    const on = month.with({ day: Number(night) })
    const [day] = countDays([course!], { from: on, to: on }, nights!, kindOfOwner, now)
    expect([
      day?.awaits ?? 'nothing recorded',
      day?.organisationId ?? 'nobody',
      day?.party ?? 'nothing recorded',
    ]).toEqual([awaits, putTo, whose])
  })
})

describe('settings and other series', () => {
  const october = Temporal.PlainDate.from('2026-10-01')
  const counted = (what: string, by: CountRules) => {
    const { course, now } = courseOfText(what, october)
    return nightsText(
      countDays([course!], everything(october), by, kindOfOwner, now).map(({ date }) => date),
      october,
    )
  }

  test('a place can count the start day', () => {
    const what = '1 09:00 came to acute; 5 09:00 ready; 9 10:30 left'
    expect(counted(what, rules('dtoc-beds', { ...usual, countStartDay: true }))).toBe('5 to 8')
  })

  test('a place can let a delay go on through a move', () => {
    const what = '1 09:00 came to acute; 5 09:00 ready; 9 10:00 moved to community; 13 10:00 left'
    expect(counted(what, rules('dtoc-beds', { ...usual, moveEndsDelay: false }))).toBe('6 to 12')
  })

  test('the mental health measure counts mental health wards, at every age', () => {
    const mental = rules('mhs26-v6')
    const child = 'born 2012-01-01; 1 09:00 came to mental health; 5 09:00 ready; 9 10:30 left'
    expect(counted(child, mental)).toBe('6 to 8')
    expect(counted('1 09:00 came to acute; 5 09:00 ready; 9 10:30 left', mental)).toBe('none')
  })

  test('a cancelled stay is no course, and an unknown birthday leaves nobody out', () => {
    expect(courseOfText('5 09:00 ready', october).course).toBeNull()
    expect(counted('1 09:00 came to acute; 5 09:00 ready; 7 09:00 left', dtoc!)).toBe('6')
  })

  test('what is dated after now has not happened', () => {
    const what =
      '1 09:00 came to acute; 2 09:00 no reason; 20 09:00 needs bed 03; 22 09:00 left; 10 12:00 is now'
    expect(counted(what, drd!)).toBe('2 to 9')
  })

  test('the working names the facts it rests on', () => {
    const { course, now } = courseOfText(
      '1 09:00 came to acute; 4 09:00 waits for home-care from council; 5 09:00 ready; 9 10:00 doctors no: unwell; 12 10:00 left',
      october,
    )
    const shown = nightsOf(course!, { from: october, to: october.with({ day: 31 }) }, dtoc!, kindOfOwner, now)
    const on = (day: number) => shown[day - 1]!
    expect(on(6).because.map(({ rule }) => rule)).toEqual([
      'DTOC-01',
      'DTOC-01',
      'DTOC-26',
      'One reason a night',
    ])
    expect(on(6).because.map(({ factIds }) => factIds.length)).toEqual([1, 3, 0, 1])
    expect([on(3), on(5), on(10), on(12), on(13)].map(({ square }) => square)).toEqual([
      'Not yet ready',
      'First day',
      'Not ready',
      'Left 10:00',
      '',
    ])
    expect(on(10).because[0]).toMatchObject({ rule: 'DTOC-32', factIds: [expect.any(String)] })
    expect(instantIn(october, '9', undefined, '10:00').equals(course!.saidNo[0]!.at)).toBe(true)
  })
})
