import type { Database } from '../../platform/db/open.ts'
import { setViewer, type Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import type { Asked, Handler, Reply } from '../../platform/http/page.ts'
import { onceOnly } from '../../platform/once.ts'
import { isRefusal } from '../../platform/outcome.ts'
import type { Instant } from '../../platform/time.ts'

// Two writers met; PostgreSQL gave one of them up, and it may simply go again.
const goAgain = new Set(['40001', '40P01'])

class RolledBack extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('rolled back')
    this.reply = reply
  }
}

const failed = (reply: Reply) => isRefusal(reply) || ('view' in reply && (reply.status ?? 200) >= 400)

/**
 * Runs a handler in one transaction as its viewer. A refusal, or a view with an error status, rolls back: nothing is
 * half-written. A posted form with a `once` key is answered once.
 */
export async function answer(
  db: Database,
  viewer: Viewer,
  demoNow: Instant | null,
  mode: 'read' | 'write',
  handler: Handler,
  asked: Omit<Asked, 'tx'>,
  before: (tx: Tx) => Promise<void>,
): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    try {
      const reply = await db.kysely.transaction().execute(async (tx) => {
        await setViewer(tx, viewer, demoNow, mode)
        await before(tx)
        const reply = await once(tx, asked, () => handler({ ...asked, tx }))
        if (failed(reply)) throw new RolledBack(reply)
        return reply
      })
      if (mode === 'write') db.committed(viewer.systemId || '*')
      return reply
    } catch (error) {
      if (error instanceof RolledBack) return error.reply
      if (attempt < 4 && goAgain.has((error as { code?: string }).code ?? '')) continue
      throw error
    }
  }
}

async function once(tx: Tx, asked: Omit<Asked, 'tx'>, work: () => Promise<Reply>): Promise<Reply> {
  const { viewer, form } = asked
  if (!form.once || !viewer.userId) return work()
  let first: Reply | null = null
  const kept = await onceOnly(tx, { ...viewer, userId: viewer.userId }, form.once.slice(0, 100), async () => {
    first = await work()
    if (failed(first)) throw new RolledBack(first)
    // Only a redirect can be given again; other answers are made once and the second sender is sent to where they were.
    return 'redirect' in first ? first : { redirect: asked.here }
  })
  return first ?? (kept as Reply)
}
