import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** One measured figure. `goal` and `peer` are words, such as "under 100 ms" or "Nunjucks 3.2: 41"; `met` is judged by the bench. */
export type Row = {
  name: string
  measured: number
  unit: string
  goal?: string
  met?: boolean
  peer?: string
}
type Kept = Row & { bench: string; on: string; machine: string }

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const results = path.join(root, 'bench/results.json')
const benches = new Map<string, () => Promise<Row[]>>()

/** Announces a bench; `runBenches` runs it when its name is asked for, or when no name is. */
export function bench(name: string, measure: () => Promise<Row[]>): void {
  if (benches.has(name)) throw new Error(`two benches are called ${name}`)
  benches.set(name, measure)
}

/** Runs the named benches or all, prints a table and keeps the rows; bench/main.ts exports this as `run`. 1 if a goal is missed. */
export async function runBenches(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !benches.has(name))
  if (unknown.length > 0)
    throw new Error(`there is no bench ${unknown.join(', ')}; there is ${[...benches.keys()].join(', ')}`)
  const rows: Kept[] = []
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`
  for (const [name, measure] of benches) {
    if (names.length > 0 && !names.includes(name)) continue
    const on = new Date().toISOString().slice(0, 10)
    const measured = await measure()
    rows.push(
      ...measured.map((row) => ({ bench: name, ...row, measured: rounded(row.measured), on, machine })),
    )
  }
  console.table(
    rows.map(({ bench, name, measured, unit, goal, met, peer }) => ({
      bench,
      name,
      measured,
      unit,
      goal,
      met,
      peer,
    })),
  )
  await keep(rows)
  return rows.some((row) => row.met === false) ? 1 : 0
}

// A bench that ran replaces all its own rows, so that a renamed row leaves no ghost; the others stay.
async function keep(rows: Kept[]): Promise<void> {
  const ran = new Set(rows.map((row) => row.bench))
  const before = JSON.parse(await readFile(results, 'utf8').catch(() => '[]')) as Kept[]
  const all = [...before.filter((row) => !ran.has(row.bench)), ...rows]
  all.sort((a, b) => a.bench.localeCompare(b.bench))
  await writeFile(results, `${JSON.stringify(all, undefined, 2)}\n`)
}

export type Load = { requestsPerSecond: number; p50: number; p99: number; failed: number }

/** Asks for a page again and again from a process of its own; times in milliseconds. */
export async function requestsPerSecond(
  url: string,
  {
    headers = {},
    seconds = 5,
    connections = 10,
  }: { headers?: Record<string, string>; seconds?: number; connections?: number } = {},
): Promise<Load> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const script = path.join(root, 'node_modules/autocannon/autocannon.js')
  const args = [
    script,
    '--json',
    '--no-progress',
    '-d',
    String(seconds),
    '-c',
    String(connections),
    ...sent,
    url,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })
  const result = JSON.parse(stdout) as {
    requests: { average: number }
    latency: { p50: number; p99: number }
    errors: number
    timeouts: number
    non2xx: number
  }
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  }
}

/**
 * Measures two things in turn, A B A B …, so that whatever else the machine does falls on both alike.
 * `ratio` is the median of b / a over the rounds.
 */
export async function paired(
  { a, b }: { a: () => Promise<number>; b: () => Promise<number> },
  { rounds = 5 }: { rounds?: number } = {},
): Promise<{ a: number; b: number; ratio: number }> {
  const pairs: { a: number; b: number }[] = []
  for (let round = 0; round < rounds; round++) pairs.push({ a: await a(), b: await b() })
  return {
    a: median(pairs.map((pair) => pair.a)),
    b: median(pairs.map((pair) => pair.b)),
    ratio: median(pairs.map((pair) => pair.b / pair.a)),
  }
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value a share of the way up, 0.5 for the median; `values` need no order and may not be empty. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

const rounded = (value: number) => Number(value.toPrecision(4))
