import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from '../examples/world.ts'
import { loadWorld, worlds } from '../src/edges/worlds/index.ts'
import { suggestPlan } from '../src/modules/placements/index.ts'
import { type Database, openDatabase } from '../src/platform/db/open.ts'
import type { Viewer } from '../src/platform/db/viewer.ts'
import { isRefusal } from '../src/platform/outcome.ts'
import { type Instant, Temporal } from '../src/platform/time.ts'
import { careMarket } from './care-market.ts'
import { fiveHospitals } from './five-hospitals.ts'
import { bench, median, type Row } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const rounds = 5

bench('suggestion', async () => {
  const data = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
  const db = await openDatabase({ databaseUrl: null, dataDir: data }, root)
  try {
    const now = Temporal.Now.instant()
    const generated = fiveHospitals(now)
    careMarket(generated, { services: 300, people: 500, now })
    const rows = await onWorld(db, generated, 'generated, 500 people, 300 services', now)
    for (const [id, name] of [
      ['wiltshire-2017', 'Wiltshire'],
      ['lancashire-winter-2017', 'Lancashire'],
    ] as const)
      rows.push(...(await onExample(db, id, name)))
    return rows
  } finally {
    await db.stop()
    rmSync(data, { recursive: true, force: true })
  }
})

/** The example as it is; where nobody in it looks for a place, with people and services invented for measuring. */
async function onExample(db: Database, id: string, name: string): Promise<Row[]> {
  const now = Temporal.Now.instant()
  const world = worlds.find(({ systemId }) => systemId === id)!.build(1, now)
  const at = world.demoAt ?? now
  if (world.services.length > 0 && world.needFacts.length > 0) return onWorld(db, world, name, at)
  careMarket(world, { services: 300, people: 300, now: at })
  return onWorld(db, world, `${name}, with a generated market`, at)
}

async function onWorld(db: Database, world: World, name: string, now: Instant): Promise<Row[]> {
  const loaded = await loadWorld(db, world)
  if (isRefusal(loaded)) throw new Error(loaded.because)
  const hub: Viewer = {
    systemId: world.systemId,
    userId: null,
    organisationId: world.organisations.find(({ kind }) => kind === 'transfer of care hub')!.organisationId,
    role: 'hub navigator',
  }
  const seconds: number[] = []
  let summary
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const made = await suggestPlan(db, { by: hub, now })
    if (isRefusal(made)) throw new Error(made.because)
    seconds.push((performance.now() - began) / 1000)
    summary = made.summary
  }
  const { nothing, inTurn, plan, proof, people } = summary!
  const [byTurn, byPlan] = [nothing.days - inTurn.days, nothing.days - plan.days]
  const gap = proof.bound === null ? 'no bound' : `gap ${(proof.bound - proof.saves).toFixed(4)} days`
  const many = people['step-down'] + people['step-up']
  return [
    {
      name: `${name}: seconds to a suggestion for ${many} people and ${summary!.services} services (${proof.is}, ${gap})`,
      measured: median(seconds),
      unit: 's',
      goal: 'under 2 s',
      met: median(seconds) < 2 && proof.is === 'proven',
    },
    {
      name: `${name}: delayed days saved by the suggestion, of ${Math.round(nothing.days)}`,
      measured: byPlan,
      unit: 'days',
      peer: `first come, first served: ${byTurn.toFixed(1)}`,
    },
    {
      name: `${name}: placed by the suggestion`,
      measured: plan.placed,
      unit: 'people',
      peer: `first come, first served: ${inTurn.placed}`,
    },
    {
      name: `${name}: days saved, suggestion to first come, first served`,
      measured: byPlan / byTurn,
      unit: 'ratio',
      goal: 'at least 1',
      met: byPlan >= byTurn,
      peer: 'first come, first served: 1',
    },
  ]
}
