import { type Mix, type Tried, type TriedMixes, triedMixes } from './tried-mixes.ts'

/** Something more of which can be had, in whole steps: 0 is what there is now. `cost` is of one step. */
export type Lever = { most: number; cost: number }

/** `tried` are the mixes that were worked out, with what each came to: the trade-off, and how sure the choice is. */
export type Cheapest = {
  mix: Mix | null
  tried: Tried[]
}

/** What one step of each lever saved when it was last looked at; infinite until then. */
type Saved = number[]

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
  const costs = levers.map(({ cost }) => cost)
  const mixes = triedMixes(costs, target, valueOf)
  const done = (mix: Mix | null): Cheapest => ({ mix, tried: mixes.all() })

  const nothing = levers.map(() => 0)
  if (await mixes.meets(nothing)) return done(nothing)
  if (!(await mixes.meets(levers.map(({ most }) => most)))) return done(null)
  const { mix: up, saved } = await goUp(levers, nothing, target, mixes)
  let mix = up
  for (let round = 0; round < 20; round++) {
    mix = await goDown(levers, mix, mixes)
    const cheaper = await exchange(levers, mix, saved, mixes)
    if (!cheaper) break
    mix = cheaper
  }
  // One that another answered for was not worked out itself; the other has no more of anything.
  return done(mixes.cheapest())
}

const changed = (mix: Mix, lever: number, steps: number): Mix =>
  mix.map((one, i) => (i === lever ? steps : one))

/**
 * A quarter of what is left at a time, so that long levers take no more looks than short ones. A lever saves less the more
 * there is of everything: one that saved less a pound than another does now need not be looked at again (Minoux, 1978).
 */
async function goUp(
  levers: readonly Lever[],
  from: Mix,
  target: number,
  { value }: TriedMixes,
): Promise<{ mix: Mix; saved: Saved }> {
  const saved: Saved = levers.map(() => Number.POSITIVE_INFINITY)
  let mix = from
  for (let now = await value(mix); now > target; now = await value(mix)) {
    const canRise = [...levers.keys()].filter((i) => mix[i]! < levers[i]!.most)
    const looked = new Map<number, Mix>()
    const aPound = (i: number) => saved[i]! / levers[i]!.cost
    for (;;) {
      const best = canRise.reduce<number | null>(
        (found, i) => (found === null || aPound(i) > aPound(found) ? i : found),
        null,
      )
      if (best === null) return { mix, saved }
      const known = looked.get(best)
      if (known) {
        mix = known
        break
      }
      const steps = Math.ceil((levers[best]!.most - mix[best]!) / 4)
      const up = changed(mix, best, mix[best]! + steps)
      saved[best] = (now - (await value(up))) / steps
      looked.set(best, up)
    }
  }
  return { mix, saved }
}

// The dearest first: of each as few as the others allow.
async function goDown(levers: readonly Lever[], from: Mix, { meets }: TriedMixes): Promise<Mix> {
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

// One, two, four steps fewer of one lever for as many more of another as still cost less: the likeliest exchange first.
async function exchange(
  levers: readonly Lever[],
  mix: Mix,
  saved: Saved,
  { meets }: TriedMixes,
): Promise<Mix | null> {
  const candidates: { mix: Mix; loses: number }[] = []
  for (const down of [1, 2, 4])
    for (const [i, one] of levers.entries())
      for (const [j, other] of levers.entries()) {
        if (i === j || mix[i]! < down) continue
        const up = Math.min(Math.ceil((down * one.cost) / other.cost) - 1, other.most - mix[j]!)
        if (up < 1) continue
        candidates.push({
          mix: changed(changed(mix, i, mix[i]! - down), j, mix[j]! + up),
          loses: down * saved[i]! - up * saved[j]!,
        })
      }
  for (const candidate of candidates.sort((a, b) => a.loses - b.loses))
    if (await meets(candidate.mix)) return candidate.mix
  return null
}
