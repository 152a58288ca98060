import type { Database } from '../../../platform/db/open.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'

export type CommandViewer = {
  viewer: Viewer /** The place's demonstration time; null where it lives on the real clock. */
  demoNow: Instant | null
  now: Instant
}

/** Whoever a command acts as, by sign-in name, with the first post they hold. Row-level security then applies to them. */
export async function viewerOf(
  db: Database,
  signInName: string,
  systemId?: string,
): Promise<CommandViewer | Refusal> {
  const found: CommandViewer[] = []
  for (const place of await placesOf(db)) {
    if (systemId && place.systemId !== systemId) continue
    const post = await asViewer(db, serviceOf(place.systemId), null, (tx) =>
      tx
        .selectFrom('access.account as a')
        .innerJoin('access.post as p', (on) =>
          on.onRef('p.system_id', '=', 'a.system_id').onRef('p.user_id', '=', 'a.user_id'),
        )
        .select(['a.user_id', 'p.organisation_id', 'p.role', 'p.ward_id'])
        .where('a.system_id', '=', place.systemId)
        .where('a.sign_in_name', '=', signInName.toLowerCase())
        .where('a.ended_at', 'is', null)
        .where('p.ended_at', 'is', null)
        .orderBy('p.post_id')
        .executeTakeFirst(),
    )
    if (!post) continue
    const demoNow = placeClock(place.clock)
    found.push({
      viewer: {
        systemId: place.systemId,
        userId: post.user_id,
        organisationId: post.organisation_id,
        role: post.role,
        wardId: post.ward_id,
      },
      demoNow,
      now: demoNow ?? Temporal.Now.instant(),
    })
  }
  if (found.length > 1) return refuse('invalid', `${signInName} signs in at several places: add --place`)
  return found[0] ?? refuse('not-found', `nobody signs in as ${signInName}`)
}
