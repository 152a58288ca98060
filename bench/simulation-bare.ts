// The bound for bench/simulation.ts: the model b2 and nothing else, in one function on typed arrays. No person, no list of
// who waits where, no day, no other model: a calendar queue, counts, and one sum over time.

const buckets = 2048
const room = 4096
const los = Float64Array.of(5, 14, 21, 28)
const places = Int32Array.of(120, 140, 84, 30)

/** @returns events, and the mean number of beds blocked after the warm-up */
export function bareB2(days: number, warmUp: number, seed: number): { events: number; blocked: number } {
  const head = new Int32Array(buckets).fill(-1)
  const next = new Int32Array(room)
  const when = new Float64Array(room)
  const slot = new Int32Array(room)
  const where = new Uint8Array(room)
  for (let i = 0; i < room; i++) next[i] = i + 1
  const busy = new Int32Array(4)
  const queue = new Int32Array(4)
  const end = warmUp + days
  const perDay = 50
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 0xb7e15162 | 0]
  let [free, today, now, events, area, since, blocked, arrival] = [0, 0, 0, 0, 0, 0, 0, 0]
  // xoshiro128**, Blackman and Vigna 2018.
  const uniform = () => {
    const r = Math.imul(b, 5)
    const word = Math.imul((r << 7) | (r >>> 25), 9)
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return ((word >>> 0) + 0.5) * 2.3283064365386963e-10
  }
  const enter = (s: number) => {
    const i = free
    free = next[i]!
    const time = now - los[s]! * Math.log(uniform())
    const at = Math.floor(time * perDay)
    when[i] = time
    slot[i] = at
    where[i] = s
    busy[s] = busy[s]! + 1
    const k = at & (buckets - 1)
    let before = -1
    let other = head[k]!
    while (other >= 0 && when[other]! <= time) {
      before = other
      other = next[other]!
    }
    next[i] = other
    if (before < 0) head[k] = i
    else next[before] = i
  }
  for (let i = 0; i < 20; i++) uniform()
  arrival = -Math.log(uniform()) / 18
  while (true) {
    let i = head[today & (buckets - 1)]!
    while ((i < 0 || slot[i] !== today) && today < arrival * perDay) {
      today++
      i = head[today & (buckets - 1)]!
    }
    const isDue = i >= 0 && slot[i] === today && when[i]! <= arrival
    now = isDue ? when[i]! : arrival
    if (now >= end) break
    events++
    if (now > warmUp) area += blocked * (now - Math.max(since, warmUp))
    since = now
    if (!isDue) {
      if (busy[0]! < places[0]!) enter(0)
      else queue[0] = queue[0]! + 1
      arrival = now - Math.log(uniform()) / 18
      today = Math.min(today, Math.floor(now * perDay))
      continue
    }
    head[today & (buckets - 1)] = next[i]!
    next[i] = free
    free = i
    const s = where[i]!
    let leftAcute = false
    if (s === 0) {
      const u = uniform()
      const to = u < 0.5 ? 1 : u < 0.7 ? 2 : u < 0.75 ? 3 : 0
      if (to === 0) leftAcute = true
      else if (busy[to]! < places[to]!) {
        enter(to)
        leftAcute = true
      } else {
        queue[to] = queue[to]! + 1
        blocked++
      }
    } else {
      busy[s] = busy[s]! - 1
      if (queue[s]! > 0) {
        queue[s] = queue[s]! - 1
        blocked--
        enter(s)
        leftAcute = true
      }
    }
    if (leftAcute) {
      busy[0] = busy[0]! - 1
      if (queue[0]! > 0) {
        queue[0] = queue[0]! - 1
        enter(0)
      }
    }
  }
  return { events, blocked: area / days }
}
