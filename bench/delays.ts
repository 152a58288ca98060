import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../bin/launch/bundle.mjs'
import { fetched } from '../bin/launch/packages.mjs'
import { england2425, type Totals, writeEngland } from './england.ts'
import { bench, median, type Row, timed } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const rounds = 7
const mostMemory = 2048

type Taken = { seconds: number; megabytes: number }
type Counter = { file: string; args: string[] }

// A year of England counted to days by month, trust, authority, reason and organisation: whole processes in turn, from
// start to the answer in a file.
bench('delays', async () => {
  const duckdb = await fetched('duckdb', 'Fetching DuckDB, to measure the count against it …')
  const ours: Counter = { file: await bundle('bench/delays-count.ts'), args: [] }
  const theirs: Counter = {
    file: path.join(root, 'bench/delays-duckdb.mjs'),
    args: [path.join(duckdb, 'package.json')],
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'homeward-bench-'))
  try {
    const year = await measure(folder, ours, theirs, england2425)
    const half = await measure(folder, ours, theirs, times(england2425, 0.5))
    const twice = await measure(folder, ours, theirs, times(england2425, 2))
    const memory = Math.max(...year.ours.map((one) => one.megabytes))
    const duckMemory = Math.max(...year.theirs.map((one) => one.megabytes))
    const ratio = median(year.ours.map((one, round) => one.seconds / year.theirs[round]!.seconds))
    return [
      {
        name: `a year of England (${year.size}, ${year.groups} groups)`,
        measured: secondsOf(year.ours),
        unit: 's',
        peer: `DuckDB: ${secondsOf(year.theirs).toPrecision(3)}`,
      },
      {
        name: 'time of ours in that of DuckDB',
        measured: ratio,
        unit: 'ratio',
        goal: 'at most 1',
        met: ratio <= 1,
        peer: 'DuckDB: 1',
      },
      {
        name: 'most memory',
        measured: memory,
        unit: 'MB',
        goal: 'under 2048 MB',
        met: memory < mostMemory,
        peer: `DuckDB: ${Math.round(duckMemory)}`,
      },
      growth('half a year to a year', half, year),
      growth('a year to two', year, twice),
      { name: 'bin/homeward delays count, the same file', measured: await asCommand(year.path), unit: 's' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const secondsOf = (taken: readonly Taken[]) => median(taken.map((one) => one.seconds))

function growth(name: string, small: { ours: Taken[] }, large: { ours: Taken[] }): Row {
  const measured = secondsOf(large.ours) / secondsOf(small.ours)
  return { name: `growth, ${name}`, measured, unit: 'times', goal: 'at most 2', met: measured <= 2 }
}

const times = ({ discharges, delayed, days }: Totals, factor: number): Totals => ({
  discharges: Math.round(discharges * factor),
  delayed: Math.round(delayed * factor),
  days: Math.round(days * factor),
})

async function measure(folder: string, ours: Counter, theirs: Counter, totals: Totals) {
  const from = path.join(folder, `england-${totals.discharges}.csv`)
  const bytes = writeEngland(from, totals)
  const answers = { ours: path.join(folder, 'ours.csv'), theirs: path.join(folder, 'theirs.csv') }
  const run = {
    ours: () => runAlone(ours, from, answers.ours, totals),
    theirs: () => runAlone(theirs, from, answers.theirs, totals),
  }
  // Both once, unmeasured: the file is in memory then, and the answers are held against each other.
  await run.ours()
  await run.theirs()
  const groups = sameGroups(answers.ours, answers.theirs)
  const taken = { ours: [] as Taken[], theirs: [] as Taken[] }
  for (let round = 0; round < rounds; round++) {
    taken.ours.push(await run.ours())
    taken.theirs.push(await run.theirs())
  }
  return { ...taken, path: from, size: `${Math.round(bytes / 1024 / 1024)} MB`, groups }
}

/** Runs a count in a process of its own and checks its totals against the published ones. */
async function runAlone({ file, args }: Counter, from: string, to: string, totals: Totals): Promise<Taken> {
  let said = ''
  let peak = 0
  const seconds =
    (await timed(async () => {
      const child = await promisify(execFile)(process.execPath, [
        ...['--import', `data:text/javascript,${encodeURIComponent(sayPeak)}`],
        file,
        ...args,
        from,
        to,
      ])
      said = child.stdout
      peak = Number(child.stderr.match(/peak (\d+)/)?.[1])
    })) / 1000
  const counted = JSON.parse(said) as Totals
  for (const name of ['discharges', 'delayed', 'days'] as const)
    if (counted[name] !== totals[name])
      throw new Error(`${file} counted ${counted[name]} ${name}, and there are ${totals[name]}`)
  return { seconds, megabytes: peak / 1024 }
}

// Kilobytes of the process at its largest, threads included.
const sayPeak = "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))"

function sameGroups(ours: string, theirs: string): number {
  const [a, b] = [ours, theirs].map((file) => readFileSync(file, 'utf8').trim().split('\n').sort())
  const at = a!.findIndex((line, i) => line !== b![i])
  if (a!.length !== b!.length || at !== -1)
    throw new Error(
      `the answers differ: ${a!.length} groups and ${b!.length}, first at ${a![at]} and ${b![at]}`,
    )
  return a!.length
}

async function asCommand(file: string): Promise<number> {
  const taken: number[] = []
  const words = ['delays', 'count', '--edition', 'drd', '--by', 'month,provider', '--json', '--from', file]
  for (let round = 0; round < 3; round++)
    taken.push(
      await timed(() =>
        promisify(execFile)(process.execPath, [path.join(root, 'bin/homeward'), ...words], {
          maxBuffer: 64 * 1024 * 1024,
        }),
      ),
    )
  return median(taken) / 1000
}
