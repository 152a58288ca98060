import type { EventList } from './event-list.ts'

const buckets = 2048
const mask = buckets - 1
// How many additions between two looks at whether the buckets have the right width.
const lookEvery = 4096

/**
 * Brown, "Calendar queues: a fast O(1) priority queue implementation" (1988), on typed arrays: a year of buckets, each a
 * short sorted list. The width follows the gap between events, so that neither lists nor empty stretches grow long.
 */
export class CalendarQueue implements EventList {
  when: Float64Array
  private head = new Int32Array(buckets).fill(-1)
  private next: Int32Array
  /** The bucket a person is in, counted from time 0 and not folded. */
  private slot: Float64Array
  private perDay = 64
  private today = 0
  private count = 0
  private steps = 0
  private added = 0
  private lookedAt = 0

  constructor(people: number) {
    this.when = new Float64Array(people)
    this.next = new Int32Array(people)
    this.slot = new Float64Array(people)
  }

  first(): number {
    if (this.count === 0) return -1
    const { head, slot } = this
    let today = this.today
    for (let n = 0; n <= buckets; n++, today++) {
      const person = head[today & mask]!
      if (person >= 0 && slot[person] === today) {
        this.today = today
        this.steps += n
        return person
      }
    }
    return this.farthest()
  }

  drop(person: number): void {
    this.head[this.today & mask] = this.next[person]!
    this.count--
  }

  add(person: number, time: number): void {
    if (++this.added === lookEvery) this.look(time)
    this.when[person] = time
    this.count++
    this.put(person)
  }

  cancel(person: number): void {
    const at = this.slot[person]! & mask
    this.count--
    let before = this.head[at]!
    if (before === person) {
      this.head[at] = this.next[person]!
      return
    }
    while (this.next[before] !== person) before = this.next[before]!
    this.next[before] = this.next[person]!
  }

  grow(people: number): void {
    const { when, next, slot } = this
    this.when = new Float64Array(people)
    this.next = new Int32Array(people)
    this.slot = new Float64Array(people)
    this.when.set(when)
    this.next.set(next)
    this.slot.set(slot)
  }

  // The width stays: the next replication of a model is like the last, and the order is the same with any width.
  clear(): void {
    this.head.fill(-1)
    this.today = this.count = this.steps = this.added = this.lookedAt = 0
  }

  private put(person: number): void {
    const { head, next, when } = this
    const time = when[person]!
    const slot = Math.floor(time * this.perDay)
    this.slot[person] = slot
    if (slot < this.today || this.count === 1) this.today = slot
    const at = slot & mask
    let other = head[at]!
    if (other < 0 || when[other]! > time) {
      next[person] = other
      head[at] = person
      return
    }
    let before = other
    other = next[other]!
    while (other >= 0 && when[other]! <= time) {
      before = other
      other = next[other]!
      this.steps++
    }
    next[person] = other
    next[before] = person
  }

  // Nobody is due within a whole year of buckets: the earliest head is the one.
  private farthest(): number {
    let best = -1
    for (const person of this.head)
      if (person >= 0 && (best < 0 || this.when[person]! < this.when[best]!)) best = person
    this.today = this.slot[best]!
    this.steps += buckets
    return best
  }

  private look(time: number): void {
    const gap = (time - this.lookedAt) / lookEvery
    const wanted = gap > 0 ? 1 / gap : this.perDay
    const far = wanted > this.perDay * 2 || wanted * 2 < this.perDay
    if (far && this.steps > 2 * lookEvery && wanted < 2 ** 30) this.fold(wanted)
    this.added = this.steps = 0
    this.lookedAt = time
  }

  // Each person in order, so that equal times keep their order.
  private fold(perDay: number): void {
    const all: number[] = []
    for (let at = 0; at < buckets; at++)
      for (let person = this.head[at]!; person >= 0; person = this.next[person]!) all.push(person)
    all.sort((a, b) => this.when[a]! - this.when[b]!)
    this.head.fill(-1)
    this.perDay = perDay
    if (all.length > 0) this.today = Math.floor(this.when[all[0]!]! * perDay)
    for (const person of all) this.put(person)
  }
}
