import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../../test/support/root.ts'
import { type Instant, Temporal, zone } from '../../../../platform/time.ts'
import { standingOn } from './law.ts'
import {
  firstLiableDay,
  hasLead,
  inPlaceByEleven,
  notTooEarly,
  relevantDay,
  treatedAsGivenOn,
} from './notice-dates.ts'
import { councilKindOf, ratePounds } from './payment.ts'

const page = readFileSync(join(root, 'docs/rules/care-act.md'), 'utf8')
const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string): Instant => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()

/** The rows of the table under a heading of docs/rules/care-act.md. */
function table(heading: string): string[][] {
  const part = page.split(/^## /m).find((one) => one.startsWith(heading))
  const rows = [...(part ?? '').matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row!.split(' | ')).slice(1)
  if (rows.length === 0) throw new Error(`no table under ${heading}`)
  return rows
}

describe('docs/rules/care-act.md', () => {
  test.each(table('When a notice counts'))('given %s counts as %s', (given, on) =>
    expect(treatedAsGivenOn(at(given!)).toString()).toBe(on),
  )
  test.each(table('The relevant day'))(
    '%s with %s: %s, first possible %s',
    (given, proposed, relevant, first) => {
      const found = relevantDay(at(given!), day(proposed!))
      expect([found.toString(), firstLiableDay(found).toString()]).toEqual([relevant, first])
    },
  )
  test.each(table('When the discharge notice'))('given %s for %s: %s', (given, proposed, inTime) =>
    expect(hasLead(at(given!), day(proposed!))).toBe(inTime === 'yes'),
  )
  test.each(table('Pounds a day'))('%s: %s', (council, pounds) =>
    expect(String(ratePounds(councilKindOf(council!)))).toBe(pounds),
  )
  test.each(table('Whether Schedule 3'))('%s: %s', (on, standing) =>
    expect(standingOn(day(on!))).toBe(standing),
  )
})

test('by 11 am is 11:00:00, in summer and winter alike, and any time of an earlier day', () => {
  const summer = day('2017-07-03')
  expect(inPlaceByEleven(at('2017-07-03T11:00'), summer)).toBe(true)
  expect(inPlaceByEleven(at('2017-07-03T11:00:01'), summer)).toBe(false)
  expect(inPlaceByEleven(at('2017-07-02T23:59'), summer)).toBe(true)
  expect(inPlaceByEleven(at('2017-07-04T00:00'), summer)).toBe(false)
  expect(inPlaceByEleven(at('2017-12-04T11:00'), day('2017-12-04'))).toBe(true)
})

test('seven days before admission is the earliest, and after it there is no limit', () => {
  const on = (text: string) => notTooEarly(day(text), day('2015-11-10'))
  expect([on('2015-11-02'), on('2015-11-03'), on('2015-11-20')]).toEqual([false, true, true])
})
