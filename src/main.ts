import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import manifest from '../package.json' with { type: 'json' }
import { partsOf as platformOf } from './edges/cli/parts.ts'
import { parts as simulate } from './edges/simulate/parts.ts'
import { readKept } from './edges/simulate/read-scenario.ts'
import { createApp, type Web } from './edges/web/app.ts'
import { webParts } from './edges/web/parts.ts'
import { parts as worlds } from './edges/worlds/parts.ts'
import { parts as access } from './modules/access/parts.ts'
import { parts as capacity } from './modules/capacity/parts.ts'
import { parts as delays } from './modules/delays/parts.ts'
import { partsWith as dischargeWith } from './modules/discharge/parts.ts'
import { thingsOfForecast } from './modules/forecast/index.ts'
import { partsWith as forecastWith } from './modules/forecast/parts.ts'
import { partsWith as measuresWith } from './modules/measures/parts.ts'
import { parts as people } from './modules/people/parts.ts'
import { thingsOfPlaces } from './modules/placements/index.ts'
import { parts as placements } from './modules/placements/parts.ts'
import { citablePlans, interventionsOfPlans, thingsOfPlans } from './modules/plans/index.ts'
import { parts as plans } from './modules/plans/parts.ts'
import { parts as stays } from './modules/stays/parts.ts'
import type { Database } from './platform/db/open.ts'
import type { Command, Page, Parts, Rebuild } from './platform/http/page.ts'
import { type Job, platformJobs } from './platform/jobs.ts'
import { Live } from './platform/live.ts'
import type { Logger } from './platform/log.ts'
import { buildAssets } from './ui/assets.ts'

const discharge = dischargeWith([thingsOfPlaces, thingsOfPlans, thingsOfForecast])
const pluggedIn: Parts[] = [
  webParts,
  access,
  people,
  stays,
  discharge,
  delays,
  capacity,
  placements,
  measuresWith([interventionsOfPlans]),
  plans,
  forecastWith(readKept, { program: manifest.version, plans: citablePlans }),
  simulate,
  worlds,
]
export const allJobs: readonly Job[] = [...platformJobs, ...pluggedIn.flatMap((part) => part.jobs ?? [])]
/** In the order of the modules: what is derived from another's rows comes after them. */
export const allRebuilds: readonly Rebuild[] = pluggedIn.flatMap((part) => part.rebuilds ?? [])

/** Every part of the program; nothing else knows them all. */
export const allParts: Parts[] = [...pluggedIn, platformOf(allJobs, allRebuilds)]
export const allPages: Page[] = allParts.flatMap((part) => part.pages)
export const allCommands: Command[] = allParts.flatMap((part) => part.commands ?? [])

export const versionOf = (root: string): string =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

export type Running = { app: Hono; web: Web; stop: () => Promise<void> }

/** The web application on an open database, with live updates. */
export async function startWeb(
  db: Database,
  root: string,
  log: Logger,
  { databaseUrl, proxy }: { databaseUrl: string | null; proxy: boolean } = {
    databaseUrl: null,
    proxy: false,
  },
): Promise<Running> {
  const live = new Live(db)
  if (databaseUrl) await live.listen(databaseUrl, log)
  const assets = await buildAssets(root)
  const { app, web } = createApp({ db, live, log, pages: allPages, assets, version: versionOf(root), proxy })
  const stop = async () => {
    web.stopping = true
    web.stream.stop()
    await live.stop()
  }
  return { app, web, stop }
}
