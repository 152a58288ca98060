import { test } from 'vitest'
import { allPages, allParts } from '../../src/main.ts'
import { mayDo } from '../../src/modules/access/index.ts'
import { testDatabase } from '../support/database.ts'
import { loadTiny } from '../support/tiny.ts'
import { testWeb } from '../support/web.ts'
test('probe', async () => {
  const db = await testDatabase()
  const w = await loadTiny(db)
  const web = testWeb(db, allParts.filter((p) => p.name !== 'web'))
  const names = ['Amara','Tomasz','Dee','Joy','Marek','Helen','Judith','Kai','Grace','Oliver']
  const o = await db.asOwner(async (c) => (await c.query(`select awaits, wait_id, stay_id, ended_at, owner_organisation_id, seen_at, accepted_at from discharge.wait`)).rows.slice(0,40)).catch((e) => String(e))
  console.log(o)
  const one = async (q: string) => (await db.asOwner((c) => c.query(q))).rows[0]
  const stayId = w.stayOf('Leonard Achebe')
  const ids: Record<string,string> = { stayId, wardId: w.wardId, 
   ...(await one(`select wait_id as "waitId", person_id as "personId" from discharge.wait where stay_id='${stayId}' and awaits='reablement-start'`)),
   ...(await one(`select bed_id as "bedId", site_id as "siteId" from stays.bed limit 1`).catch(() => ({}))),
   ...(await one(`select contact_id as "contactId" from people.contact where person_id=(select person_id from stays.stay where stay_id='${stayId}')`)),
   ...(await one(`select user_id as "userId" from access.account limit 1`)),
   ...(await one(`select organisation_id as "organisationId" from access.organisation limit 1`)),
   ...(await one(`select fact_id as "factId" from discharge.fact where stay_id='${stayId}' order by happened_at desc limit 1`)),
  }
  for (const p of allPages) { if (!p.get) continue
    const path = p.at.replace(/:([A-Za-z]+)/g, (_, n) => ids[n] ?? `:${n}`)
    const out = []
    for (const n of names) { const v = w.who(n); if (p.may !== 'anyone' && p.may !== 'signed in' && !mayDo(v, p.may)) continue
      const r = await web.get(path, v).catch((e) => ({status: String(e), location: ''})); out.push(`${n}:${r.status}${r.location ? '>' + r.location : ''}`) }
    console.log(p.at, '|', p.may, '|', out.join(' '))
  }
}, 60000)
