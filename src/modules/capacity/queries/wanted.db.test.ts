import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { admitted } from '../../../../test/support/discharge.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { needing } from '../../../../test/support/needs.ts'
import { testWeb, wordsIn } from '../../../../test/support/web.ts'
import type { Database } from '../../../platform/db/open.ts'
import { Temporal } from '../../../platform/time.ts'
import { type Role, roles } from '../../access/index.ts'
import { parts } from '../parts.ts'
import { wantedNow } from './wanted.ts'

let db: Database
let place: Place
let make: ReturnType<typeof needing>
const now = Temporal.Now.instant().subtract({ minutes: 5 })

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  make = needing(db, place)
  const ward = await place.staff('ward coordinator', 'trust')
  const evening = { band: 'evening' as const, carers: 2, minutes: 30 }
  for (const bed of [0, 1, 2]) {
    const { stayId } = await admitted(db, place, ward, bed, now.subtract({ hours: 48 }))
    const needId = await make.makeNeed(
      now,
      { stayId },
      { visits: [evening, { ...evening, band: 'morning', carers: 1 }] },
    )
    // One who says that they no longer need it is not counted.
    if (bed === 2)
      await make.happens(now.add({ seconds: 1 }), needId, {
        kind: 'need-withdrawn',
        detail: { reason: 'Gone home' },
      })
  }
  await make.makeService(now, {
    kind: 'home care',
    of: 'community',
    name: 'Kestrel',
    lines: [{ band: 'evening', carers: 2, free: 1 }],
  })
})

test('how many still look for what: once for each part of the day, and nobody who no longer needs it', async () => {
  const hub = await place.staff('hub navigator', 'hub')
  const wanted = await place.as(hub, (tx) => wantedNow(tx))
  expect(wanted.sort((a, b) => (a.band! < b.band! ? -1 : 1))).toEqual([
    { kind: 'home care', zone: null, band: 'evening', carers: 2, people: 2 },
    { kind: 'home care', zone: null, band: 'morning', carers: 1, people: 2 },
  ])
})

const see: Role[] = [
  'ward coordinator',
  'hospital social worker',
  'hub navigator',
  'on-call manager',
  'analyst',
  'provider',
]
test.each(roles.map((role) => [role, see.includes(role)] as const))(
  'a %s is told how many: %s',
  async (role, told) => {
    const viewer = await place.staff(role, 'trust')
    expect((await place.as(viewer, (tx) => wantedNow(tx))).length > 0).toBe(told)
  },
)

test('what is missing stands first on the ledger, and a confirmed figure is answered with who waits for it', async () => {
  const hub = await place.staff('hub navigator', 'hub')
  const web = testWeb(db, [parts])
  const { html } = await web.get('/capacity', hub)
  expect(wordsIn(html)).toMatch(
    /0 morning visits free 2 people need one.*1 evening visits of two carers free 2 people need one/,
  )
  const row = /<form method="post" action="(\/capacity\/lines\/[^"]+\/still-true)"[\s\S]*?<\/form>/.exec(
    html,
  )!
  const form = Object.fromEntries(
    [...row[0].matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const sent = await web.post(row[1]!, hub, form)
  expect(sent.said).toMatch(/^Thank you: 1 run, until .*\. 2 people wait for this\.$/)
})
