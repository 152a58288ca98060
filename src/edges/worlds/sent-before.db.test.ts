import { expect, test } from 'vitest'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../test/support/web.ts'
import { parts } from '../../modules/capacity/parts.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { dateOf, instantOf, Temporal } from '../../platform/time.ts'
import { loadWorld } from './index.ts'

test('a county that is loaded has sent its summaries, so the next says what changed since', {
  timeout: 120_000,
}, async () => {
  const db = await testDatabase()
  const now = Temporal.Now.instant()
  const world = marlshire.build(1, now)
  await loadWorld(db, world)
  const { systemId } = world
  const read = <T>(work: Parameters<typeof asViewer<T>>[3]) =>
    asViewer(db, serviceOf(systemId), null, work, 'read')
  const bulletins = await read((tx) =>
    tx
      .selectFrom('capacity.bulletin')
      .select(['kind', 'for_date', 'made_at'])
      .where('system_id', '=', systemId)
      .orderBy('made_at')
      .execute(),
  )
  expect(bulletins.map(({ kind }) => kind).sort()).toEqual(['daily', 'seven-day'])
  for (const { made_at } of bulletins)
    expect(dateOf(instantOf(made_at as unknown as Date)).equals(dateOf(now))).toBe(false)
  const mails = await read((tx) =>
    tx.selectFrom('platform.mail').select(['state', 'sent_at']).where('system_id', '=', systemId).execute(),
  )
  expect(mails).toHaveLength(6)
  for (const mail of mails) expect(mail).toMatchObject({ state: 'sent', sent_at: expect.anything() })
  const hub = world.posts.find(({ role }) => role === 'hub navigator')!
  const web = testWeb(db, [parts])
  const who = {
    systemId,
    userId: hub.userId,
    organisationId: hub.organisationId,
    role: 'hub navigator' as const,
  }
  const words = wordsIn((await web.get('/capacity/summary', who)).html)
  expect(words).toMatch(/What changed since .*(more|fewer|now|before)/)
  expect(words).not.toContain('Nothing was sent before')
})
