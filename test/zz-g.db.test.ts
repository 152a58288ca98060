import { test } from 'vitest'
import { loadWorld } from '../src/edges/worlds/index.ts'
import { asViewer } from '../src/platform/db/tx.ts'
import { Temporal } from '../src/platform/time.ts'
import { sql } from 'kysely'
import { fiveHospitals } from '../bench/five-hospitals.ts'
import { list } from '../src/modules/discharge/queries/list.ts'
import { criteriaSaid } from '../src/modules/discharge/queries/list-row-of.ts'
import { testDatabase } from './support/database.ts'
const db = await testDatabase()
test('x', async () => {
const now = Temporal.Now.instant()
const world = fiveHospitals(now)
await loadWorld(db, world)
const acc = world.posts.find((p: any) => p.role === 'hub navigator')!
const viewer = { systemId: world.systemId, userId: acc.userId, organisationId: acc.organisationId, role: 'hub navigator', wardId: null } as any
const times: Record<string, number[]> = { list: [], extra: [] }
for (let i = 0; i < 14; i++) await asViewer(db, viewer, null, async (tx) => {
  let t = performance.now()
  await list(tx, viewer, now, { view: 'hub' } as any)
  times.list!.push(performance.now() - t)
  t = performance.now()
  await sql`select d.stay_id, ${sql.raw(criteriaSaid)} as since from discharge.status d join stays.stay s on s.system_id = d.system_id and s.stay_id = d.stay_id where d.system_id = ${viewer.systemId} and s.place in ('bed','no bed','leave')`.execute(tx)
  times.extra!.push(performance.now() - t)
})
for (const [k, v] of Object.entries(times)) console.log(k, v.map((x) => x.toFixed(1)).join(' '))
}, 300000)
