import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CalendarQueue } from './calendar-queue.ts'
import type { EventList } from './event-list.ts'
import { Heap } from './heap.ts'

const people = 64
type Step = { person: number; wait: number; cancel: boolean }
const step = fc.record({
  person: fc.nat(people - 1),
  // Many equal times, and some far apart.
  wait: fc.oneof(fc.nat(3), fc.double({ min: 0, max: 50, noNaN: true }), fc.constant(100_000)),
  cancel: fc.boolean(),
})

/** Who comes off when, if somebody already in the list is cancelled or served instead of entered. */
function trace(list: EventList, steps: readonly Step[], room = people): string[] {
  list.grow(room)
  const inList = new Set<number>()
  const said: string[] = []
  let now = 0
  const serve = () => {
    const person = list.first()
    if (person < 0) return
    now = list.when[person]!
    list.drop(person)
    inList.delete(person)
    said.push(`${person} at ${now}`)
  }
  for (const { person, wait, cancel } of steps) {
    if (!inList.has(person)) {
      list.add(person, now + wait)
      inList.add(person)
    } else if (cancel) {
      list.cancel(person)
      inList.delete(person)
    } else serve()
  }
  while (inList.size > 0) serve()
  expect(list.first()).toBe(-1)
  return said
}

test('heap and calendar queue give identical traces, whatever is entered and cancelled', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      expect(trace(new CalendarQueue(1), steps)).toEqual(trace(new Heap(1), steps))
    }),
    { numRuns: 200 },
  )
})

test('also over many thousands, while the calendar changes the width of its days', () => {
  const steps = (scale: number) =>
    Array.from({ length: 60_000 }, (_, i) => ({
      person: (i * 7919) % 5000,
      wait: ((i * 2654435761) % 1000) * scale,
      cancel: i % 5 === 0,
    }))
  for (const scale of [1e-6, 1e-3, 10]) {
    const both = [new CalendarQueue(1), new Heap(1)].map((list) => trace(list, steps(scale), 5000))
    expect(both[0]).toEqual(both[1])
  }
})

test('times come in order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const times = trace(new CalendarQueue(1), steps).map((line) => Number(line.split(' at ')[1]))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }),
  )
})
