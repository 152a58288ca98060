import { longer } from './dictionary.ts'

/** How many numbers name a group: month, provider, authority, care type, reason, organisation. */
export const keyWidth = 6

/** Days by group: a hash table with open addresses on arrays of numbers, because a year has hundreds of thousands of groups. */
export class GroupTable {
  size = 0
  keys = new Int32Array(1024 * keyWidth)
  days = new Float64Array(1024)
  /** Group number plus one; 0 is free. */
  private slots = new Int32Array(4096)

  add(
    month: number,
    provider: number,
    authority: number,
    careType: number,
    reason: number,
    organisation: number,
    days: number,
  ): void {
    const mask = this.slots.length - 1
    let slot = hashOf(month, provider, authority, careType, reason, organisation) & mask
    for (;;) {
      const group = this.slots[slot]! - 1
      if (group < 0) break
      const at = group * keyWidth
      const { keys } = this
      if (
        keys[at] === month &&
        keys[at + 1] === provider &&
        keys[at + 2] === authority &&
        keys[at + 3] === careType &&
        keys[at + 4] === reason &&
        keys[at + 5] === organisation
      ) {
        this.days[group]! += days
        return
      }
      slot = (slot + 1) & mask
    }
    this.slots[slot] = this.size + 1
    if (this.size === this.days.length) this.grow()
    const { keys } = this
    const at = this.size * keyWidth
    keys[at] = month
    keys[at + 1] = provider
    keys[at + 2] = authority
    keys[at + 3] = careType
    keys[at + 4] = reason
    keys[at + 5] = organisation
    this.days[this.size++] = days
    if (this.size * 2 > this.slots.length) this.rehash()
  }

  private grow(): void {
    this.keys = longer(this.keys)
    const days = new Float64Array(this.days.length * 2)
    days.set(this.days)
    this.days = days
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    const { keys } = this
    for (let group = 0, at = 0; group < this.size; group++, at += keyWidth) {
      let slot =
        hashOf(keys[at]!, keys[at + 1]!, keys[at + 2]!, keys[at + 3]!, keys[at + 4]!, keys[at + 5]!) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = group + 1
    }
    this.slots = slots
  }
}

function hashOf(a: number, b: number, c: number, d: number, e: number, f: number): number {
  let hash = Math.imul(a, 0x9e3779b1)
  hash = Math.imul(hash ^ b, 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 15)) + c, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 13)) + d, 0x27d4eb2f)
  hash = Math.imul((hash ^ (hash >>> 15)) + e, 0x165667b1)
  hash = Math.imul((hash ^ (hash >>> 13)) + f, 0x9e3779b1)
  return hash ^ (hash >>> 16)
}
