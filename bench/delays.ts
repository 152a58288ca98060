import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../bin/launch/bundle.mjs'
import { fetched } from '../bin/launch/packages.mjs'
import { england2425, type Totals, writeEngland } from './england.ts'
import { bench, median, paired, type Row, timed } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const rounds = 7
const mostMemory = 2048

type Counter = { file: string; args: string[] }
/** A file to count, where the answer goes, and what it must come to. */
type Work = { from: string; to: string; totals: Totals; size: string; groups: number }

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
    const [half, year, twice] = [
      await prepare(folder, ours, theirs, times(england2425, 0.5)),
      await prepare(folder, ours, theirs, england2425),
      await prepare(folder, ours, theirs, times(england2425, 2)),
    ]
    return [
      ...(await againstDuckdb(year, ours, theirs)),
      ...(await growth(ours, half, year, twice)),
      { name: 'bin/homeward delays count, the same file', measured: await asCommand(year.from), unit: 's' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const times = ({ discharges, delayed, days }: Totals, factor: number): Totals => ({
  discharges: Math.round(discharges * factor),
  delayed: Math.round(delayed * factor),
  days: Math.round(days * factor),
})

/** Writes a file and counts it once with both, so that it is in memory and the answers are held against each other. */
async function prepare(folder: string, ours: Counter, theirs: Counter, totals: Totals): Promise<Work> {
  const from = path.join(folder, `england-${totals.discharges}.csv`)
  const to = path.join(folder, 'answer.csv')
  const size = `${Math.round(writeEngland(from, totals) / 1024 / 1024)} MB`
  const work = { from, to, totals, size, groups: 0 }
  await runAlone(ours, work)
  const answer = groupsIn(to)
  await runAlone(theirs, work)
  sameGroups(answer, groupsIn(to))
  return { ...work, groups: answer.length }
}

async function againstDuckdb(work: Work, ours: Counter, theirs: Counter): Promise<Row[]> {
  const memory = { ours: 0, theirs: 0 }
  const take = (who: 'ours' | 'theirs', counter: Counter) => async () => {
    const { seconds, megabytes } = await runAlone(counter, work)
    memory[who] = Math.max(memory[who], megabytes)
    return seconds
  }
  const { a, b, ratio } = await paired({ a: take('theirs', theirs), b: take('ours', ours) }, { rounds })
  return [
    {
      name: `a year of England (${work.size}, ${work.groups} groups)`,
      measured: b,
      unit: 's',
      peer: `DuckDB: ${a.toPrecision(3)}`,
    },
    {
      name: 'our time in that of DuckDB',
      measured: ratio,
      unit: 'ratio',
      goal: 'at most 1',
      met: ratio <= 1,
      peer: 'DuckDB: 1',
    },
    {
      name: 'most memory',
      measured: memory.ours,
      unit: 'MB',
      goal: 'under 2048 MB',
      met: memory.ours < mostMemory,
      peer: `DuckDB: ${Math.round(memory.theirs)}`,
    },
  ]
}

async function growth(ours: Counter, half: Work, year: Work, twice: Work): Promise<Row[]> {
  const seconds = (work: Work) => async () => (await runAlone(ours, work)).seconds
  const compare = async (name: string, small: Work, large: Work): Promise<Row> => {
    const { ratio } = await paired({ a: seconds(small), b: seconds(large) }, { rounds })
    return { name: `growth, ${name}`, measured: ratio, unit: 'times', goal: 'at most 2', met: ratio <= 2 }
  }
  return [await compare('half a year to a year', half, year), await compare('a year to two', year, twice)]
}

/** Runs a count in a process of its own and checks its totals against the published ones. */
async function runAlone({ file, args }: Counter, { from, to, totals }: Work) {
  let said = ''
  let peak = 0
  const seconds =
    (await timed(async () => {
      const child = await promisify(execFile)(process.execPath, [
        '--import',
        `data:text/javascript,${encodeURIComponent(sayPeak)}`,
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

const groupsIn = (file: string) => readFileSync(file, 'utf8').trim().split('\n').sort()

function sameGroups(ours: string[], theirs: string[]): void {
  const at = ours.findIndex((line, i) => line !== theirs[i])
  if (ours.length !== theirs.length || at !== -1)
    throw new Error(
      `the answers differ: ${ours.length} groups and ${theirs.length}, first ${ours[at]} and ${theirs[at]}`,
    )
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
