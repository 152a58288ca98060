/** A stream of chance that is the same on every machine for the same seed and name. */
export type Chance = {
  /** 0 inclusive to 1 exclusive. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  happens: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Picks by weight; weights need not add up to one. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T
  /** Log-normal: half of the values are above `median`; `spread` 0.5 is narrow, 1 is wide. */
  skewed: (median: number, spread: number) => number
  shuffled: <T>(list: readonly T[]) => T[]
}

/** One named stream of a seed: drawing more from one stream never changes another. */
export function chance(seed: number, name: string): Chance {
  const next = sfc32(...fourWords(`${seed} ${name}`))
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[Math.floor(next() * list.length)] as T
  }
  return {
    next,
    between,
    pick,
    happens: (probability) => next() < probability,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of list) if ((left -= weight) < 0) return item
      return pick(list)[0]
    },
    skewed(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(spread * normal)
    },
    shuffled(list) {
      const all = [...list]
      for (let i = all.length - 1; i > 0; i--) {
        const j = between(0, i)
        ;[all[i], all[j]] = [all[j]!, all[i]!]
      }
      return all
    },
  }
}

// Small Fast Counter, 32 bits (Chris Doty-Humphrey, public domain).
function sfc32(a: number, b: number, c: number, d: number): () => number {
  const step = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) step()
  return step
}

function fourWords(text: string): [number, number, number, number] {
  const words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x85ebca6b].map((start) => {
    let hash = start
    for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
    return hash ^ (hash >>> 13)
  })
  return words as [number, number, number, number]
}
