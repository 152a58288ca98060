/** How many steps of each lever. */
export type Mix = readonly number[]

/** A mix that was worked out, and what it came to. */
export type Tried = { mix: Mix; cost: number; value: number }

/** The mixes that were worked out so far. Each is worked out once, and none that another already answers for. */
export type TriedMixes = {
  value: (mix: Mix) => Promise<number>
  /** Whether a mix is good enough; not worked out where one with no more of anything is, or one with no less is not. */
  meets: (mix: Mix) => Promise<boolean>
  /** The cheapest that was worked out and is good enough; of two as cheap the one that was tried first. */
  cheapest: () => Mix | null
  /** The cheapest first. */
  all: () => Tried[]
}

/** @param target what a mix may come to at most; more of a lever must never make it larger */
export function triedMixes(
  costs: readonly number[],
  target: number,
  valueOf: (mix: Mix) => Promise<number>,
): TriedMixes {
  const tried = new Map<string, Tried>()
  const all = () => [...tried.values()].sort((a, b) => a.cost - b.cost)
  const value = async (mix: Mix): Promise<number> => {
    const known = tried.get(mix.join())
    if (known) return known.value
    const found = await valueOf(mix)
    tried.set(mix.join(), { mix, cost: mix.reduce((sum, n, i) => sum + n * costs[i]!, 0), value: found })
    return found
  }
  return {
    value,
    async meets(mix) {
      for (const one of tried.values()) {
        if (one.value <= target && noMore(one.mix, mix)) return true
        if (one.value > target && noMore(mix, one.mix)) return false
      }
      return (await value(mix)) <= target
    },
    cheapest: () => all().find((one) => one.value <= target)?.mix ?? null,
    all,
  }
}

const noMore = (less: Mix, than: Mix): boolean => less.every((steps, i) => steps <= than[i]!)
