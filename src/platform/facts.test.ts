import { expect, test } from 'vitest'
import { type Fact, knownAt, standing } from './facts.ts'
import { instantOf } from './time.ts'

const fact = (factId: string, at: string, more: Partial<Fact> = {}): Fact => ({
  factId,
  stayId: 's',
  personId: 'p',
  kind: 'note',
  detail: {},
  happenedAt: instantOf(at),
  recordedAt: instantOf(at),
  recordedBy: null,
  recordedFor: null,
  supersedes: null,
  ...more,
})

test('a superseded fact no longer stands; its correction does, in order of happening', () => {
  const facts = [
    fact('b', '2026-11-02T10:00:00Z'),
    fact('a', '2026-11-01T10:00:00Z'),
    fact('c', '2026-11-01T12:00:00Z', { supersedes: 'b' }),
  ]
  expect(standing(facts).map((f) => f.factId)).toEqual(['a', 'c'])
})

test('a withdrawal takes a fact away and is not itself a fact that stands', () => {
  const facts = [
    fact('a', '2026-11-01T10:00:00Z'),
    fact('w', '2026-11-01T11:00:00Z', { kind: 'withdrawn', supersedes: 'a' }),
  ]
  expect(standing(facts)).toEqual([])
})

test('as it was known: a correction recorded later does not reach back', () => {
  const facts = [
    fact('a', '2026-11-01T10:00:00Z'),
    fact('b', '2026-11-01T10:00:00Z', { supersedes: 'a', recordedAt: instantOf('2026-11-05T10:00:00Z') }),
  ]
  expect(standing(knownAt(facts, instantOf('2026-11-03T00:00:00Z'))).map((f) => f.factId)).toEqual(['a'])
  expect(standing(facts).map((f) => f.factId)).toEqual(['b'])
})
