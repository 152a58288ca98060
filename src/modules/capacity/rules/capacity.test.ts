import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../test/support/root.ts'
import { tableIn } from '../../../../test/support/table-in.ts'
import { type Instant, Temporal, zone } from '../../../platform/time.ts'
import { ageOfFigure, believed, runsOutAt } from './age.ts'
import { type CrisisPath, crisisAllowance, crisisRules, whyNotCrisis } from './crisis.ts'
import { ageWords, runsOutWords } from './figure-words.ts'
import { type ServiceKind, serviceKinds } from './kinds.ts'
import type { Figure } from './model.ts'

const page = 'docs/rules/capacity.md'
const london = (text: string): Instant => {
  const [day, month, time] = text.split(' ')
  const number = { Oct: 10, Nov: 11 }[month!]
  return Temporal.PlainDateTime.from(`2026-${number}-${day!.padStart(2, '0')}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
}
const figure = (free: number, saidAt: Instant, source: Figure['source'] = 'page'): Figure => ({
  figureId: source === 'counted' ? null : 'figure',
  free,
  left: free,
  saidAt,
  source,
  saidBy: null,
})

describe('docs/rules/capacity.md: ages of figures', () => {
  test.each(tableIn(page, 0))('$kind, $free said $said, at $now: $words', (row) => {
    const [kind, now] = [row.kind as ServiceKind, london(row.now!)]
    const said = figure(Number(row.free), london(row.said!))
    expect(ageWords(said, kind, now)).toEqual({ age: row.age, words: row.words })
    expect(runsOutWords(said, kind, now)).toBe(row['runs out'])
    expect(believed(said, kind, now)).toBe(Number(row.believed))
  })
})

const instants = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map((minutes) => london('1 Nov 00:00').add({ minutes }))
const kindsOf = fc.constantFrom(...serviceKinds)

test('a figure is never believed more than is left of it, nor once it has run out, and what is counted never ages', () => {
  fc.assert(
    fc.property(kindsOf, instants, instants, fc.nat(50), fc.nat(50), (kind, a, b, free, given) => {
      const [saidAt, now] = Temporal.Instant.compare(a, b) < 0 ? [a, b] : [b, a]
      const said = { ...figure(free, saidAt), left: Math.max(0, free - given) }
      const counts = believed(said, kind, now)
      expect([0, said.left]).toContain(counts)
      const over = runsOutAt(said, kind)!.epochMilliseconds <= now.epochMilliseconds
      expect(ageOfFigure(said, kind, now) === 'out of date').toBe(over)
      if (over) expect(counts).toBe(0)
      expect(ageOfFigure({ ...said, source: 'counted' }, kind, now)).toBe('fresh')
    }),
  )
})

test('a place may set its own hours for a kind', () => {
  const said = figure(3, london('24 Nov 04:00'))
  expect(ageOfFigure(said, 'home care', london('24 Nov 08:12'))).toBe('fresh')
  expect(ageOfFigure(said, 'home care', london('24 Nov 08:12'), { 'home care': 4 })).toBe('out of date')
  expect(believed(said, 'home care', london('24 Nov 08:12'), { 'home care': 4 })).toBe(0)
})

describe('docs/rules/capacity.md: how long crisis care may go on', () => {
  test.each(tableIn(page, 1))('from $starts, $pathway: $rule, until $last day', (row) => {
    const allowance = crisisAllowance(Temporal.PlainDate.from(row.starts!), row.pathway as CrisisPath)
    expect(allowance.rule.rule).toBe(row.rule)
    expect(allowance.to.toString()).toBe(row['last day'])
    expect(allowance.over ?? '').toBe(row.over)
  })

  test('72 hours of care within 3 days, within 5 on discharge to assess, up to 5 over a bank holiday', () => {
    expect(crisisRules.map(({ rule, hours, days }) => [rule, hours, days])).toEqual([
      ['core', 72, 3],
      ['discharge to assess', 72, 5],
      ['bank holiday', 72, 5],
    ])
  })

  test('the page quotes the plan, word for word as the program does', () => {
    const text = readFileSync(join(root, page), 'utf8').replaceAll('\n', ' ')
    for (const { quote } of crisisRules) expect(text.toLowerCase()).toContain(quote.toLowerCase())
  })

  const core = crisisAllowance(Temporal.PlainDate.from('2026-11-24'), 'any')
  test.each([
    [{ hours: 72, to: '2026-11-26' }, null],
    [{ hours: 73, to: '2026-11-26' }, 'it would come to 73 hours'],
    [{ hours: 24, to: '2026-11-27' }, 'it would go on for 4 days'],
    [{ hours: 80, to: '2026-11-28' }, 'it would come to 80 hours, and it would go on for 5 days'],
  ])('%j: %s', ({ hours, to }, why) => {
    const said = whyNotCrisis(core, { hours, to: Temporal.PlainDate.from(to) })
    if (why === null) expect(said).toBeNull()
    else expect(said).toContain(why)
  })

  test('a bank holiday that the place has added counts', () => {
    const more = [{ on: '2026-11-26', name: 'A day for everyone' }]
    expect(crisisAllowance(Temporal.PlainDate.from('2026-11-24'), 'any', more)).toMatchObject({
      over: 'A day for everyone',
      to: Temporal.PlainDate.from('2026-11-28'),
    })
  })
})
