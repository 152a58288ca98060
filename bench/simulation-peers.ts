import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { fetched } from '../bin/launch/packages.mjs'
import { paired, type Row } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const run = promisify(execFile)

type Ran = { events: number; seconds: number; blocked?: number }
type Length = { days: number; warmUp: number }
type Peer = { name: string; program: string; args: string[]; goal?: number }

/**
 * Our speed in that of each peer that is here, turn by turn; a peer that is not says how to get it.
 * @param ours millions of events a second of processor time, as each peer counts its own
 */
export async function againstPeers(ours: () => Promise<number>, length: Length): Promise<Row[]> {
  const rows: Row[] = []
  for (const peer of [await simjs(length), await simpy(length), await simmer(length)])
    if (typeof peer === 'string') process.stdout.write(`${peer}: no row of it\n`)
    else rows.push(await against(peer, ours))
  return rows
}

async function simjs({ days, warmUp }: Length): Promise<Peer> {
  const folder = await fetched('simjs', 'Fetching SIM.JS, to measure the simulation against it …')
  const script = path.join(root, 'bench/simulation-simjs.mjs')
  return {
    name: 'SIM.JS 2.0.3',
    program: process.execPath,
    args: [script, path.join(folder, 'package.json'), '2', String(days), String(warmUp)],
    goal: 10,
  }
}

/** Debian's own Python too, where another comes first. */
async function simpy({ days, warmUp }: Length): Promise<Peer | string> {
  for (const program of ['python3', '/usr/bin/python3']) {
    const version = await said(program, ['-c', 'import simpy; print(simpy.__version__)'])
    if (version)
      return {
        name: `SimPy ${version}`,
        program,
        args: [path.join(root, 'bench/simulation-simpy.py'), '1', String(days), String(warmUp)],
      }
  }
  return 'SimPy is not installed here (apt install python3-simpy3)'
}

async function simmer({ days, warmUp }: Length): Promise<Peer | string> {
  const version = await said('Rscript', ['-e', 'cat(as.character(packageVersion("simmer")))'])
  if (!version)
    return 'simmer is not installed here (Debian 12 has no package of it: R, and install.packages("simmer") from CRAN)'
  return {
    name: `simmer ${version}`,
    program: 'Rscript',
    args: [path.join(root, 'bench/simulation-simmer.R'), '1', String(days), String(warmUp)],
  }
}

const said = (program: string, args: string[]) =>
  run(program, args).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )

async function against({ name, program, args, goal }: Peer, ours: () => Promise<number>): Promise<Row> {
  const theirs = async () => {
    const { events, seconds } = JSON.parse((await run(program, args)).stdout) as Ran
    return events / seconds / 1e6
  }
  const { a, ratio } = await paired({ a: theirs, b: ours }, { rounds: 3 })
  return {
    name: `b2, our speed in that of ${name}`,
    measured: ratio,
    unit: 'times',
    ...(goal ? { goal: `at least ${goal}`, met: ratio >= goal } : {}),
    peer: `${name}: ${a.toPrecision(3)} M/s`,
  }
}
