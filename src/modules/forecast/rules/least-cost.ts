/** Something more of which can be had, in whole steps: 0 is what there is now. `cost` is of one step. */
export type Lever = { most: number; cost: number }

/** How many steps of each lever. */
export type Mix = readonly number[]

/** `tried` are the mixes that were worked out, with what each came to: the trade-off, and how sure the choice is. */
export type Cheapest = {
  mix: Mix | null
  tried: { mix: Mix; cost: number; value: number }[]
}

/**
 * The cheapest mix whose value is at most the target; null where not even the most of everything does it. More of a lever
 * must never make the value larger. It goes up by whatever saves most a pound, then down wherever the target still holds,
 * then exchanges one lever against another: no step can be left out of the answer, nor two levers exchanged to its
 * advantage. That is not a proof that no other mix is cheaper; `least-cost.test.ts` says how near it comes.
 */
export async function leastCost(
  levers: readonly Lever[],
  target: number,
  valueOf: (mix: Mix) => Promise<number>,
): Promise<Cheapest> {
  const tried = new Map<string, { mix: Mix; cost: number; value: number }>()
  const costOf = (mix: Mix) => mix.reduce((sum, steps, i) => sum + steps * levers[i]!.cost, 0)
  const value = async (mix: Mix): Promise<number> => {
    const known = tried.get(mix.join())
    if (known) return known.value
    const found = await valueOf(mix)
    tried.set(mix.join(), { mix, cost: costOf(mix), value: found })
    return found
  }
  const meets = async (mix: Mix) => (await value(mix)) <= target
  const done = (mix: Mix | null): Cheapest => ({
    mix,
    tried: [...tried.values()].sort((a, b) => a.cost - b.cost),
  })

  const nothing = levers.map(() => 0)
  if (await meets(nothing)) return done(nothing)
  if (!(await meets(levers.map(({ most }) => most)))) return done(null)
  let mix = await goUp(levers, nothing, target, value)
  for (let round = 0; round < 20; round++) {
    mix = await goDown(levers, mix, meets)
    const cheaper = await exchange(levers, mix, meets)
    if (!cheaper) break
    mix = cheaper
  }
  return done(mix)
}

const changed = (mix: Mix, lever: number, steps: number): Mix =>
  mix.map((one, i) => (i === lever ? steps : one))

// A quarter of what is left at a time, so that long levers take no more looks than short ones.
async function goUp(
  levers: readonly Lever[],
  from: Mix,
  target: number,
  value: (mix: Mix) => Promise<number>,
): Promise<Mix> {
  let mix = from
  for (let now = await value(mix); now > target; now = await value(mix)) {
    let best: { mix: Mix; saves: number } | null = null
    for (const [i, { most, cost }] of levers.entries()) {
      const steps = Math.ceil((most - mix[i]!) / 4)
      if (steps === 0) continue
      const up = changed(mix, i, mix[i]! + steps)
      const saves = (now - (await value(up))) / (steps * cost)
      if (!best || saves > best.saves) best = { mix: up, saves }
    }
    if (!best) return mix
    mix = best.mix
  }
  return mix
}

// The dearest first: of each as few as the others allow.
async function goDown(
  levers: readonly Lever[],
  from: Mix,
  meets: (mix: Mix) => Promise<boolean>,
): Promise<Mix> {
  let mix = from
  const order = levers.map((_, i) => i).sort((a, b) => levers[b]!.cost - levers[a]!.cost)
  for (const i of order)
    mix = changed(mix, i, await fewest(mix[i]!, (steps) => meets(changed(mix, i, steps))))
  return mix
}

/** The fewest steps that do, up to those known to do. */
async function fewest(known: number, does: (steps: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [-1, known]
  // Often not one can be left out.
  if (high > 0 && !(await does(high - 1))) return high
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await does(middle)) high = middle
    else low = middle
  }
  return high
}

// One, two, four steps fewer of one lever for as many more of another as still cost less.
async function exchange(
  levers: readonly Lever[],
  mix: Mix,
  meets: (mix: Mix) => Promise<boolean>,
): Promise<Mix | null> {
  for (const down of [1, 2, 4])
    for (const [i, one] of levers.entries())
      for (const [j, other] of levers.entries()) {
        if (i === j || mix[i]! < down) continue
        const up = Math.min(Math.ceil((down * one.cost) / other.cost) - 1, other.most - mix[j]!)
        if (up < 1) continue
        const candidate = changed(changed(mix, i, mix[i]! - down), j, mix[j]! + up)
        if (await meets(candidate)) return candidate
      }
  return null
}
