import { closeSync, openSync, writeSync } from 'node:fs'
import { type Chance, chance } from '../examples/chance.ts'

/** Discharges after a night or longer, those of them delayed, and the days of these. */
export type Totals = { discharges: number; delayed: number; days: number }

/** England, April 2024 to March 2025, revised (rules.md DRD-10). */
export const england2425: Totals = { discharges: 4_035_716, delayed: 546_404, days: 3_329_387 }

const from = Date.UTC(2024, 3, 1) / 86_400_000
const yearDays = 365
const trusts = 120
const authorities = 153
const reasons = 30

/** The published bands of delay (DRD-07) with the share of each among the delayed: ours, so that the mean comes near the published one. */
const bands = [
  { least: 1, most: 1, share: 0.31 },
  { least: 2, most: 3, share: 0.25 },
  { least: 4, most: 6, share: 0.17 },
  { least: 7, most: 13, share: 0.15 },
  { least: 14, most: 20, share: 0.06 },
  { least: 21, most: 400, share: 0.06 },
]

/**
 * Writes a year of invented discharges with exactly these totals, one row each, in the format of
 * docs/how-to/count-from-file.md. The same seed writes the same bytes.
 * @returns the file's size in bytes.
 */
export function writeEngland(path: string, totals: Totals, seed = 20_242_025): number {
  const luck = chance(seed, 'rows')
  const delays = delaysOf(totals, chance(seed, 'delays'))
  const places = placesOf(chance(seed, 'places'))
  const file = openSync(path, 'w')
  const rows: string[] = ['provider,authority,admitted,ready,left,reason,organisation']
  let size = 0
  const flush = () => {
    size += writeSync(file, `${rows.join('\n')}\n`)
    rows.length = 0
  }
  for (const delay of delays) {
    rows.push(rowOf(luck, places, delay))
    if (rows.length === 100_000) flush()
  }
  if (rows.length > 0) flush()
  closeSync(file)
  return size
}

function rowOf(luck: Chance, places: Place[], delay: number): string {
  const place = luck.pick(places)
  // Most come from the council next door, some from anywhere.
  const authority = luck.happens(0.97) ? luck.pick(place.near) : luck.between(0, authorities - 1)
  const left = from + luck.between(0, yearDays - 1)
  const ready = left - delay
  const admitted = ready - (delay === 0 ? 1 : 0) - Math.floor(luck.skewed(2.5, 1))
  const start = `${place.provider},${code('E99', authority + 1, 6)},${dayText(admitted)}`
  if (delay === 0)
    // DRD-03: it may be left empty where somebody left on the day.
    return `${start},${luck.happens(0.3) ? '' : dayText(ready)},${dayText(left)},,`
  const reason = Math.floor(reasons * luck.next() ** 2)
  return `${start},${dayText(ready)},${dayText(left)},${reasonWords(reason)},${responsible(place, authority, reason)}`
}

type Place = { provider: string; near: number[]; community: string }

const placesOf = (luck: Chance): Place[] =>
  Array.from({ length: trusts }, (_, i) => ({
    provider: code('X', i + 1, 2),
    near: Array.from({ length: 4 }, (_, k) => (Math.floor((i * authorities) / trusts) + k) % authorities),
    community: `${code('Y', luck.between(1, 90), 2)} Community Health`,
  }))

/** One in three waits for the council, one for community health, one for the trust itself; several hundred in all. */
function responsible(place: Place, authority: number, reason: number): string {
  if (reason % 3 === 0) return code('E99', authority + 1, 6)
  return reason % 3 === 1 ? place.community : place.provider
}

const reasonWords = (reason: number) => `Awaiting step ${String(reason + 1).padStart(2, '0')} of going home`
const code = (letter: string, number: number, digits: number) =>
  `${letter}${String(number).padStart(digits, '0')}`

const texts = new Map<number, string>()
function dayText(day: number): string {
  const kept = texts.get(day)
  if (kept) return kept
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
  texts.set(day, text)
  return text
}

/** The delay in days of every discharge, in random order, with exactly the totals asked for. */
export function delaysOf({ discharges, delayed, days }: Totals, luck: Chance): Uint16Array {
  const delays = new Uint16Array(discharges)
  let sum = 0
  for (let i = 0; i < delayed; i++) {
    const { least, most } = bandAt(i / delayed)
    delays[i] =
      most > 21 ? Math.min(most, least + Math.floor(luck.skewed(8, 0.9))) : luck.between(least, most)
    sum += delays[i]!
  }
  evenOut(delays.subarray(0, delayed), days - sum, luck)
  for (let i = discharges - 1; i > 0; i--) {
    const j = luck.between(0, i)
    const kept = delays[i]!
    delays[i] = delays[j]!
    delays[j] = kept
  }
  return delays
}

function bandAt(share: number) {
  let upTo = 0
  return bands.find((band) => share < (upTo += band.share)) ?? bands.at(-1)!
}

// A day more or less here and there, until the sum is right; everybody keeps to a delay of a day or more.
function evenOut(delays: Uint16Array, missing: number, luck: Chance): void {
  const step = Math.sign(missing)
  for (let left = Math.abs(missing); left > 0; ) {
    const i = luck.between(0, delays.length - 1)
    if (delays[i]! + step < 1) continue
    delays[i]! += step
    left--
  }
}
