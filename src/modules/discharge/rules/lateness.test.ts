import { describe, expect, test } from 'vitest'
import { tableIn } from '../../../../test/support/table-in.ts'
import { type Instant, Temporal, zone } from '../../../platform/time.ts'
import { isLate, lateness } from './lateness.ts'
import type { Due, WaitState } from './wait.ts'

const london = (text: string): Instant =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).toInstant()
const dueOf = (text: string): Due | null =>
  text ? { on: Temporal.PlainDate.from(text.slice(0, 10)), at: text.length > 10 ? london(text) : null } : null

describe.each([0, 1])('docs/rules/lateness.md, table %i', (n) => {
  test.each(tableIn('docs/rules/lateness.md', n))('$state, due $due, at $now: $words', (row) => {
    const [state, since] = row.state!.split(' since ')
    const due = dueOf(row.due!)
    const said = lateness(
      { state: state as WaitState, due, unownedSince: since ? london(since) : null },
      london(row.now!),
    )
    expect(said).toMatchObject({ words: row.words, days: Number(row.days) })
    expect(said.kind === 'late').toBe(row.words!.startsWith('Late'))
    if (state !== 'done' && state !== 'withdrawn')
      expect(due !== null && isLate(due, london(row.now!))).toBe(said.kind === 'late')
  })
})
