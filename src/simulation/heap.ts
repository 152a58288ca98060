import type { EventList } from './event-list.ts'

/** A binary heap by time and order of entry: slower than the calendar queue and plainly right, so the tests hold one against the other. */
export class Heap implements EventList {
  when: Float64Array
  private order: Float64Array
  private place: Int32Array
  private heap: Int32Array
  private count = 0
  private entered = 0

  constructor(people: number) {
    this.when = new Float64Array(people)
    this.order = new Float64Array(people)
    this.place = new Int32Array(people)
    this.heap = new Int32Array(people)
  }

  first(): number {
    return this.count === 0 ? -1 : this.heap[0]!
  }

  drop(person: number): void {
    this.cancel(person)
  }

  add(person: number, time: number): void {
    this.when[person] = time
    this.order[person] = this.entered++
    this.rise(person, this.count++)
  }

  cancel(person: number): void {
    const at = this.place[person]!
    const last = this.heap[--this.count]!
    if (last === person) return
    if (at > 0 && this.before(last, this.heap[(at - 1) >> 1]!)) this.rise(last, at)
    else this.sink(last, at)
  }

  grow(people: number): void {
    const { when, order, place, heap } = this
    this.when = new Float64Array(people)
    this.order = new Float64Array(people)
    this.place = new Int32Array(people)
    this.heap = new Int32Array(people)
    this.when.set(when)
    this.order.set(order)
    this.place.set(place)
    this.heap.set(heap)
  }

  clear(): void {
    this.count = this.entered = 0
  }

  private before(a: number, b: number): boolean {
    const gap = this.when[a]! - this.when[b]!
    return gap < 0 || (gap === 0 && this.order[a]! < this.order[b]!)
  }

  private rise(person: number, from: number): void {
    let at = from
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!this.before(person, this.heap[up]!)) break
      this.put(this.heap[up]!, at)
      at = up
    }
    this.put(person, at)
  }

  private sink(person: number, from: number): void {
    let at = from
    for (;;) {
      let down = 2 * at + 1
      if (down >= this.count) break
      if (down + 1 < this.count && this.before(this.heap[down + 1]!, this.heap[down]!)) down++
      if (!this.before(this.heap[down]!, person)) break
      this.put(this.heap[down]!, at)
      at = down
    }
    this.put(person, at)
  }

  private put(person: number, at: number): void {
    this.heap[at] = person
    this.place[person] = at
  }
}
