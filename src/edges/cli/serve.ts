import { allJobs, type Running, startWeb, versionOf } from '../../main.ts'
import { makeSignInLinks } from '../../modules/access/index.ts'
import { type Config, ConfigError } from '../../platform/config.ts'
import { fullDate } from '../../platform/date-words.ts'
import type { Database } from '../../platform/db/open.ts'
import { keepStatistics } from '../../platform/db/statistics.ts'
import { openJobs } from '../../platform/jobs.ts'
import type { Logger } from '../../platform/log.ts'
import { dateOf, Temporal } from '../../platform/time.ts'
import { startRunner } from '../simulate/runner.ts'
import { Places } from '../web/places.ts'
import { listen } from '../web/server.ts'
import { ensureWorld, startEarlierMornings, startFeed } from '../worlds/index.ts'
import { acceptCommands } from './socket.ts'

/** Starts everything, in order. All that works on the database is stopped at once, and the database after it. */
export async function startServer(
  config: Config,
  db: Database,
  root: string,
  log: Logger,
  write: (line: string) => void,
) {
  const stops: (() => Promise<void>)[] = []
  // Not one after another: each may wait for what it has under way, and whoever told us to stop gives us seconds.
  const stop = async () => {
    await Promise.allSettled(stops.splice(0).map((part) => part()))
    await db.stop()
  }
  try {
    const loaded = await ensureWorld(db, config, write)
    await keepStatistics(db)
    await refuseLiveOnEmbedded(db, config)
    const web: Running = await startWeb(db, root, log, config)
    stops.push(() => web.stop())
    const jobs = await openJobs(db, log, allJobs)
    stops.push(() => jobs.stop())
    const runner = startRunner(db, log, versionOf(root))
    stops.push(() => runner.stop())
    if (db.kind === 'embedded') stops.push(await acceptCommands(config.dataDir, db, root))
    const server = await listen(web.app, config.host, config.port)
    stops.push(() => server.stop())
    if (config.feed) stops.push(startFeed(db, log))
    if (config.feed && loaded.length > 0) stops.push(startEarlierMornings(db, log))
    await greet(db, web.web.places, server.url, loaded, write)
    return { url: server.url, stop }
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
}

// PGlite never calls fsync: a power cut can lose what was acknowledged, so real care needs a server, or a person's word.
async function refuseLiveOnEmbedded(db: Database, config: Config) {
  if (db.kind !== 'embedded' || config.embeddedLive) return
  const real = (await new Places(db).all()).filter(([, place]) => !place.example)
  if (real.length > 0)
    throw new ConfigError(
      `${real.map(([, place]) => place.name).join(', ')} is not an example, and the embedded database is only for trying: a power cut can lose what was saved. Set DATABASE_URL, or HOMEWARD_EMBEDDED_LIVE=yes if you accept that`,
    )
}

async function greet(
  db: Database,
  places: Places,
  url: string,
  loaded: string[],
  write: (line: string) => void,
) {
  write('')
  write(`Homeward is at ${url}`)
  write(
    `Data is kept on the ${db.version}${db.kind === 'embedded' ? ', which is for trying, not for real care' : ''}.`,
  )
  for (const name of loaded) write(`The example world "${name}" was loaded: everyone in it is invented.`)
  for (const [systemId, place] of await places.all()) {
    if (!place.example) continue
    const now = place.demoAt ? ` (its clock says ${await clockWords(places, systemId)})` : ''
    write('')
    write(`Sign in to ${place.name}${now}:`)
    const links = await makeSignInLinks(db, systemId)
    for (const link of links) {
      write(`  ${link.name}, ${link.post}${link.about ? `: ${link.about}` : ''}`)
      write(`    ${url}/sign-in/link/${link.token}`)
    }
  }
  write('')
}

const clockWords = async (places: Places, systemId: string) => {
  const now = await places.demoNow(systemId)
  return now ? fullDate(dateOf(now)) : Temporal.Now.plainDateISO().toString()
}
