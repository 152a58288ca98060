import type { Database } from '../../../platform/db/open.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { waitingQueue } from '../queries/queue.ts'
import { type SuggestSettings, usualSuggestSettings } from '../rules/suggest/settings.ts'
import { type SearchProgress, type Suggested, suggest } from '../solving/suggest.ts'

export type SuggestPlan = {
  by: Viewer
  now: Instant
  settings?: SuggestSettings
  tell?: (progress: SearchProgress) => void
}

/**
 * Suggests a plan for everybody whom the viewer sees waiting, and keeps it for people to decide line by line. It asks, chooses
 * and takes nothing. Opens its own transactions, one to read and one to keep, because between them lies the search.
 */
export async function suggestPlan(
  db: Database,
  { by, now, settings = usualSuggestSettings, tell }: SuggestPlan,
  suggestionId: string = newId(),
): Promise<(Suggested & { suggestionId: string }) | Refusal> {
  if (!mayDo(by, 'choose places'))
    return refuse('not-allowed', 'Your role does not choose places, so nothing is suggested to it')
  const queue = await asViewer(db, by, now, (tx) => waitingQueue(tx, by, now), 'read')
  const suggested = await suggest(queue, settings, tell)
  await asViewer(db, by, now, (tx) =>
    tx
      .insertInto('placements.suggestion')
      .values({
        system_id: by.systemId,
        suggestion_id: suggestionId,
        made_at: now.toString(),
        summary: JSON.stringify(suggested.summary),
        lines: JSON.stringify(suggested.lines),
      })
      .execute(),
  )
  return { suggestionId, ...suggested }
}
