import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { accounts } from '../../access/index.ts'
import type { WhoComes } from '../rules/mail-words.ts'

/** How a provider that is chosen learns who comes: on its own page, where somebody there can sign in. */
export async function whoComes(tx: Tx, viewer: Viewer, organisationId: string | null): Promise<WhoComes> {
  if (organisationId === null) return 'by telephone'
  return asService(tx, viewer, async () => {
    const there = await accounts(tx, { organisationId })
    const signs = there.some(
      ({ endedAt, posts }) =>
        endedAt === null &&
        posts.some((post) => post.organisationId === organisationId && post.role === 'provider'),
    )
    return signs ? 'by signing in' : 'by telephone'
  })
}
