import fc from 'fast-check'
import { expect, test } from 'vitest'
import { night } from '../../../../../test/support/returns.ts'
import { type AgreedNight } from '../model.ts'
import { changedSince } from './difference.ts'

test('what changed between two counts: nothing is lost, nothing is named twice', () => {
  const key = (one: Pick<AgreedNight, 'stayId' | 'date'>) => `${one.stayId} ${one.date.toString()}`
  const some = fc.uniqueArray(night, { selector: key, maxLength: 30 })
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { added, removed, changed } = changedSince(before, after, (a, b) => a.party === b.party)
      expect(before.length - removed.length + added.length).toBe(after.length)
      expect(new Set([...added, ...removed].map(key)).size).toBe(added.length + removed.length)
      for (const one of changed) expect(added).not.toContain(one)
    }),
  )
})
