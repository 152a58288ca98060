import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { smallPlace } from '../../test/support/given.ts'
import type { Database } from './db/open.ts'
import { asViewer } from './db/tx.ts'
import { onceOnly } from './once.ts'

let db: Database
let viewer: Awaited<ReturnType<Awaited<ReturnType<typeof smallPlace>>['staff']>>
beforeAll(async () => {
  db = await testDatabase()
  viewer = await (await smallPlace(db)).staff('ward coordinator', 'trust')
})

test('the same form sent twenty times at the same moment does its work once, and all get the same answer', async () => {
  let worked = 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      asViewer(db, viewer, null, (tx) =>
        onceOnly(tx, viewer, 'one-key', async () => ({ redirect: `/done/${++worked}` })),
      ),
    ),
  )
  expect(worked).toBe(1)
  expect(new Set(answers.map((a) => a.redirect))).toEqual(new Set(['/done/1']))
})

test('work that fails leaves the key free to be used again', async () => {
  const attempt = (work: () => Promise<{ redirect: string }>) =>
    asViewer(db, viewer, null, (tx) => onceOnly(tx, viewer, 'second', work))
  await expect(attempt(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await attempt(async () => ({ redirect: '/yes' }))).toEqual({ redirect: '/yes' })
})
