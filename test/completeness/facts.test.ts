import { expect, test } from 'vitest'
import { tiny } from '../../examples/tiny/world.ts'
import { worlds } from '../../src/edges/worlds/index.ts'
import { delayFact } from '../../src/modules/delays/index.ts'
import { dischargeFact } from '../../src/modules/discharge/index.ts'
import { needFact } from '../../src/modules/placements/index.ts'
import { stayFact } from '../../src/modules/stays/index.ts'
import { Temporal } from '../../src/platform/time.ts'

// A fact without an example is one that nobody has seen: the worlds between them hold every kind, and each parses.

const kindsOf = (schema: { options: readonly { shape: { kind: { value: string } } }[] }) =>
  schema.options.map(({ shape }) => shape.kind.value)
const built = worlds.map((world) => world.build(1, Temporal.Instant.from('2026-11-24T08:12:00Z')))

test('every kind of fact about a stay has an example', () => {
  const seen = new Set(built.flatMap((world) => world.stayFacts.map(({ kind }) => kind)))
  expect(kindsOf(stayFact).filter((kind) => !seen.has(kind as never))).toEqual([])
})

test('every kind of fact on the way home has an example', () => {
  const seen = new Set(built.flatMap((world) => world.dischargeFacts.map(({ kind }) => kind)))
  expect(kindsOf(dischargeFact).filter((kind) => !seen.has(kind as never))).toEqual([])
})

test('every kind of fact about nights and notices has an example', () => {
  const seen = new Set(built.flatMap((world) => world.delayFacts.map(({ kind }) => kind)))
  expect(kindsOf(delayFact).filter((kind) => !seen.has(kind as never))).toEqual([])
})

test('every kind of fact of a need has an example', () => {
  const seen = new Set(built.flatMap((world) => world.needFacts.map(({ kind }) => kind)))
  expect(kindsOf(needFact).filter((kind) => !seen.has(kind as never))).toEqual([])
})

test.each(built.map((world) => [world.systemId, world] as const))(
  'every fact of %s parses by its schema',
  (_, world) => {
    const wrong = [
      ...world.stayFacts.filter(({ kind, detail }) => !stayFact.safeParse({ kind, detail }).success),
      ...world.dischargeFacts.filter(
        ({ kind, detail }) => !dischargeFact.safeParse({ kind, detail }).success,
      ),
      ...world.delayFacts.filter(({ kind, detail }) => !delayFact.safeParse({ kind, detail }).success),
      ...world.needFacts.filter(({ kind, detail }) => !needFact.safeParse({ kind, detail }).success),
    ]
    expect(wrong.map(({ kind, factId }) => `${kind} ${factId}`)).toEqual([])
  },
)

test('the tiny world is small enough to be read', () => {
  const { people } = tiny.build(1, Temporal.Instant.from('2026-11-24T08:12:00Z'))
  expect(people.length).toBeLessThanOrEqual(14)
})
