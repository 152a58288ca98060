import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { loadWorld } from '../src/edges/worlds/index.ts'
import { openDatabase } from '../src/platform/db/open.ts'
import { Temporal } from '../src/platform/time.ts'
import { type Server, signInAs, startServer } from '../test/support/server.ts'
import { onBothDatabases } from './both-databases.ts'
import { fiveHospitals } from './five-hospitals.ts'
import { bench, median, paired, type Row, requestsPerSecond, timed } from './harness.ts'
import { writeNote } from './write-note.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const share = 1 / 3

bench('list', () =>
  onBothDatabases((name, { databaseUrl, dataDir }) =>
    measure(name, { HOMEWARD_DATA: dataDir, DATABASE_URL: databaseUrl ?? '' }),
  ),
)

async function measure(
  database: string,
  env: { HOMEWARD_DATA: string; DATABASE_URL: string },
): Promise<Row[]> {
  const db = await openDatabase({ databaseUrl: env.DATABASE_URL || null, dataDir: env.HOMEWARD_DATA }, root)
  const world = fiveHospitals(Temporal.Now.instant())
  await loadWorld(db, world)
  await db.stop()
  const server = await startServer(env)
  try {
    const hub = await signInAs(server, 'Bench Navigator')
    const ward = await signInAs(server, 'Bench Ward')
    return [
      ...(await against(`${database}: ward list, 30 beds`, server, '/list?view=ward', ward)),
      ...(await against(`${database}: hub list, 500 people`, server, '/list?view=hub&ready=1', hub)),
      await madeAnew(
        `${database}: hub list, 500 people, just after a change`,
        server,
        '/list?view=hub&ready=1',
        hub,
      ),
      await madeAnew(`${database}: Today of the hub, just after a change`, server, '/', hub),
      await madeAnew(`${database}: a person's journey, just after a change`, server, '/stays/:stayId', hub),
      await seenByAnother(`${database}: a change reaches another's open page`, server, ward, hub),
    ]
  } finally {
    await server.stop()
  }
}

/** The page against a fixed page of the same size, sent by the same framework, turn by turn. */
async function against(name: string, server: Server, path: string, cookie: string): Promise<Row[]> {
  const answer = await fetch(server.url + path, { headers: { cookie } })
  const body = await answer.text()
  const people = [...body.matchAll(/id="row-/g)].length
  const fixed = await fixedPage(body)
  const rate = (url: string, headers: Record<string, string>) => async () => {
    const load = await requestsPerSecond(url, { headers, seconds: 4 })
    if (load.failed > 0) throw new Error(`${load.failed} requests to ${url} failed`)
    return load.requestsPerSecond
  }
  try {
    const { a, b, ratio } = await paired(
      { a: rate(fixed.url, {}), b: rate(server.url + path, { cookie }) },
      { rounds: 3 },
    )
    const size = `${Math.round(body.length / 1024)} KB, ${people} people`
    return [
      {
        name: `${name} (${size})`,
        measured: b,
        unit: 'requests/s',
        peer: `fixed page of the same size: ${Math.round(a)}`,
      },
      {
        name: `${name}, share of the fixed page`,
        measured: ratio,
        unit: 'ratio',
        goal: 'at least 1/3',
        met: ratio >= share,
        peer: 'fixed page: 1',
      },
    ]
  } finally {
    fixed.stop()
  }
}

async function fixedPage(body: string): Promise<{ url: string; stop: () => void }> {
  const app = new Hono()
  // Encoded once, so that the peer does nothing but send.
  const bytes = new TextEncoder().encode(body)
  app.get('/', (c) => c.body(bytes, 200, { 'Content-Type': 'text/html; charset=UTF-8' }))
  const port = await freePort()
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() }
}

/** Milliseconds for one page that nothing kept can answer: somebody has just written. */
async function madeAnew(name: string, server: Server, path: string, cookie: string): Promise<Row> {
  const stayId = await someStay(server, '/list?view=hub&ready=1', cookie)
  const url = server.url + path.replace(':stayId', stayId)
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    await writeNote(server, stayId, cookie, `made anew ${i}`)
    times.push(await timed(async () => (await fetch(url, { headers: { cookie } })).text()))
  }
  return { name, measured: median(times), unit: 'ms' }
}

/** From the moment one person's change is sent until another's open page has heard of it. */
async function seenByAnother(name: string, server: Server, writer: string, reader: string): Promise<Row> {
  const stayId = await someStay(server, '/list?view=ward', writer, reader)
  const stream = await fetch(`${server.url}/live`, { headers: { cookie: reader } })
  const lines = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
  const until = async (words: string) => {
    for (;;) {
      const { value, done } = await lines.read()
      if (done) throw new Error('the stream ended')
      if (value.includes(words)) return
    }
  }
  await until('event: open')
  const times: number[] = []
  for (let i = 0; i < 15; i++) {
    const heard = until(stayId)
    times.push(await timed(() => Promise.all([writeNote(server, stayId, writer, `seen ${i}`), heard])))
  }
  await lines.cancel()
  const worst = Math.max(...times)
  return {
    name: `${name} (slowest of ${times.length})`,
    measured: worst,
    unit: 'ms',
    goal: 'under 1000 ms',
    met: worst < 1000,
  }
}

async function someStay(server: Server, path: string, cookie: string, alsoSeenBy = cookie): Promise<string> {
  const idsOf = async (address: string, who: string) =>
    [
      ...(await (await fetch(server.url + address, { headers: { cookie: who } })).text()).matchAll(
        /id="row-([0-9a-f-]{36})"/g,
      ),
    ].map(([, id]) => id!)
  const mine = await idsOf(path, cookie)
  const theirs = new Set(await idsOf('/list?view=hub&ready=1', alsoSeenBy))
  const both = mine.find((id) => theirs.has(id))
  if (!both) throw new Error('nobody is on both lists')
  return both
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
