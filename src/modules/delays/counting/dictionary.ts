/**
 * The different values of a column, numbered as they come. A cell is found by its bytes, so that no text is made of it;
 * the text is made once, at the end, of each different value. Number 0 is the empty cell.
 */
export class Dictionary {
  /** Where each value ends in `pool`; it begins where the one before ends. */
  private ends = new Int32Array(1024)
  private pool = new Uint8Array(16 * 1024)
  private slots = new Int32Array(4096)
  private hashes = new Int32Array(1024)
  size = 1

  /** @returns the number of these bytes; -1 for a value that holds a line break or another control character. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    hash ^= hash >>> 15
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (;;) {
      const id = this.slots[slot]!
      if (id === 0) return this.add(bytes, start, end, hash, slot)
      if (this.hashes[id] === hash && this.holds(id, bytes, start, end)) return id
      slot = (slot + 1) & mask
    }
  }

  /** The bytes of each value, by number. */
  values(): Uint8Array[] {
    return Array.from({ length: this.size }, (_, id) =>
      this.pool.subarray(id === 0 ? 0 : this.ends[id - 1]!, this.ends[id]!),
    )
  }

  /** For another thread: bytes and ends. */
  packed(): PackedDictionary {
    return { pool: this.pool.slice(0, this.ends[this.size - 1]!), ends: this.ends.slice(0, this.size) }
  }

  /** Takes the values of another in. @returns the number here of each number there. */
  merge({ pool, ends }: PackedDictionary): Int32Array {
    return Int32Array.from(ends, (end, id) => (id === 0 ? 0 : this.idOf(pool, ends[id - 1]!, end)))
  }

  private holds(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = this.ends[id - 1]!
    if (this.ends[id]! - first !== end - start) return false
    for (let at = start; at < end; at++) if (this.pool[first + at - start] !== bytes[at]) return false
    return true
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    for (let at = start; at < end; at++) if (bytes[at]! < 32) return -1
    const id = this.size++
    const first = this.ends[id - 1]!
    const last = first + end - start
    if (id >= this.ends.length) {
      this.ends = longer(this.ends)
      this.hashes = longer(this.hashes)
    }
    while (last > this.pool.length) {
      const pool = new Uint8Array(this.pool.length * 2)
      pool.set(this.pool)
      this.pool = pool
    }
    this.pool.set(bytes.subarray(start, end), first)
    this.ends[id] = last
    this.hashes[id] = hash
    this.slots[slot] = id
    if (this.size * 2 > this.slots.length) this.rehash()
    return id
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let id = 1; id < this.size; id++) {
      let slot = this.hashes[id]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.slots = slots
  }
}

export type PackedDictionary = { pool: Uint8Array<ArrayBuffer>; ends: Int32Array<ArrayBuffer> }

/** The same numbers with room for as many more. */
export function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(numbers.length * 2)
  twice.set(numbers)
  return twice
}
