import { parts as access } from '../../src/modules/access/parts.ts'
import { parts } from '../../src/modules/capacity/parts.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { Temporal } from '../../src/platform/time.ts'
import { testDatabase } from './database.ts'
import { smallPlace } from './given.ts'
import { type MadeService, needing } from './needs.ts'
import { testWeb, wordsIn } from './web.ts'

export const now = Temporal.Now.instant()

/** The n-th line of a service. */
export const line = (service: MadeService, n = 0) => service.lineIds[n]!

/** A place with a home care service whose figures are fresh, and two nursing homes whose figures age and have run out. */
export async function ledgerPages() {
  const db = await testDatabase()
  const place = await smallPlace(db)
  const make = needing(db, place)
  const web = testWeb(db, [access, parts])
  const hub = await place.staff('hub navigator', 'hub', 'T. Nowak')
  const home = await place.staff('provider', 'home')
  const board = await place.staff('board member', 'board')
  const admin = await place.staff('administrator', 'trust')
  const kestrel = await make.makeService(now, {
    kind: 'home care',
    of: 'community',
    name: 'Kestrel Care',
    email: 'rota@kestrel.example',
    lines: [
      { zone: '1', band: 'evening', carers: 2, free: 5 },
      { zone: '4', band: 'evening', carers: 2, free: 2 },
    ],
  })
  const alder = await make.makeService(now, {
    kind: 'nursing home',
    of: 'home',
    name: 'Alder House',
    email: 'rooms@alder.example',
    free: 2,
    saidAt: now.subtract({ hours: 13 }),
  })
  const orchard = await make.makeService(now, {
    kind: 'nursing home',
    of: 'home',
    name: 'Orchard Lea',
    free: 4,
    saidAt: now.subtract({ hours: 72 }),
  })
  const rowOf = (html: string, lineId: string) =>
    new RegExp(`<tr[^>]*id="line-${lineId}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? ''
  /** A line of the ledger as somebody reads it. */
  const rowWords = async (who: Viewer, lineId: string, path = '/capacity') =>
    wordsIn(rowOf((await web.get(path, who)).html, lineId))
  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
  /** Mails to an address, the newest first. */
  const mailTo = async (address: string) => {
    const { rows } = await db.asOwner((client) =>
      client.query('select subject, body from platform.mail where to_address = $1 order by written_at desc', [
        address,
      ]),
    )
    return rows as { subject: string; body: string }[]
  }
  const tokenIn = (body: string) => /\/still-true\/([A-Za-z0-9_-]{43})/.exec(body)![1]!
  return {
    db,
    web,
    place,
    hub,
    home,
    board,
    admin,
    make,
    kestrel,
    alder,
    orchard,
    rowOf,
    rowWords,
    hidden,
    mailTo,
    tokenIn,
  }
}
