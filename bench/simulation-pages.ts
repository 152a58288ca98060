import { setTimeout as pause } from 'node:timers/promises'
import { loadWorld } from '../src/edges/worlds/index.ts'
import { openDatabase } from '../src/platform/db/open.ts'
import { Temporal } from '../src/platform/time.ts'
import { type Server, signInAs, startServer } from '../test/support/server.ts'
import { onBothDatabases } from './both-databases.ts'
import { fiveHospitals } from './five-hospitals.ts'
import { median, quantile, type Row, timed } from './harness.ts'
import { largePlace } from './simulation-scenarios.ts'
import { writeNote } from './write-note.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const rounds = 3
const seconds = 12
const pages = ['/list?view=hub&ready=1', '/', '/list?view=hub&ready=1', '/list?view=ward']

/**
 * How long pages take while a what if runs on the same server, beside how long they take without: four people open the hub's
 * list and Today of 2,000 beds, ten pages a second, and somebody writes twice a second, so that pages are made anew.
 */
export const pagesDuringRun = (): Promise<Row[]> =>
  onBothDatabases(async (name, { databaseUrl, dataDir }) => {
    const db = await openDatabase({ databaseUrl, dataDir }, root)
    // Long enough not to end while it is looked at.
    const scenario = { ...largePlace(0), name: 'a long decade', days: 3640 }
    await loadWorld(db, { ...fiveHospitals(Temporal.Now.instant()), scenarios: [scenario] })
    await db.stop()
    const server = await startServer({ HOMEWARD_DATA: dataDir, DATABASE_URL: databaseUrl ?? '' })
    try {
      const cookie = await signInAs(server, 'Bench Navigator')
      await taken(server, cookie, 4)
      const alone: number[] = []
      const during: number[] = []
      for (let round = 0; round < rounds; round++) {
        alone.push(quantile(await taken(server, cookie, seconds), 0.99))
        const run = await startRun(server, cookie)
        during.push(quantile(await taken(server, cookie, seconds), 0.99))
        await run.stop()
      }
      const [before, now] = [median(alone), median(during)]
      return [
        {
          name: `${name}: p99 of a page while a what if runs, in that without`,
          measured: now / before,
          unit: 'times',
          goal: 'at most 2',
          met: now / before <= 2,
          peer: `${now.toFixed(0)} ms, and ${before.toFixed(0)} ms without`,
        },
      ]
    } finally {
      await server.stop()
    }
  })

/** Milliseconds of each page. */
async function taken(server: Server, cookie: string, long: number): Promise<number[]> {
  const until = performance.now() + 1000 * long
  const times: number[] = []
  const stayId = await someStay(server, cookie)
  const reader = async (n: number) => {
    for (let i = n; performance.now() < until; i++) {
      const took = await timed(() => get(server, pages[i % pages.length]!, cookie))
      times.push(took)
      await pause(Math.max(400 - took, 0))
    }
  }
  const writer = async () => {
    for (let i = 0; performance.now() < until; i++) {
      await writeNote(server, stayId, cookie, `while it runs ${i}`)
      await pause(500)
    }
  }
  await Promise.all([0, 1, 2, 3].map(reader).concat(writer()))
  return times
}

async function get(server: Server, path: string, cookie: string): Promise<string> {
  const answer = await fetch(server.url + path, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`)
  return answer.text()
}

async function someStay(server: Server, cookie: string): Promise<string> {
  const found = /id="row-([0-9a-f-]{36})"/.exec(await get(server, pages[0]!, cookie))
  if (!found) throw new Error('nobody is on the list')
  return found[1]!
}

/** Asks what the long decade comes to as it is, and waits until that is under way; `stop` fails where it has ended by itself. */
async function startRun(server: Server, cookie: string): Promise<{ stop: () => Promise<void> }> {
  const asked = /\/forecast\/what-if\?scenario=[0-9a-f-]{36}/.exec(
    await get(server, '/forecast/what-if', cookie),
  )
  if (!asked) throw new Error('the long decade is not among the scenarios')
  const address = (await post(server, asked[0], cookie)).replace('#answer', '')
  while (/waits its turn/.test(await get(server, address, cookie))) await pause(200)
  return {
    async stop() {
      if (!/runs are done/.test(await get(server, address, cookie)))
        throw new Error('the run ended before it was measured: it must be longer')
      await post(server, `${address}/stop`, cookie)
      // A batch that is under way is finished first.
      await pause(2000)
    },
  }
}

async function post(server: Server, path: string, cookie: string): Promise<string> {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ once: crypto.randomUUID() }),
  })
  if (answer.status !== 303) throw new Error(`${path} was answered with ${answer.status}`)
  return answer.headers.get('location')!
}
