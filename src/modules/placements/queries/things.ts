import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import type { Thing } from '../../discharge/index.ts'
import { askedThings } from '../rules/asked-things.ts'
import { atHomeThings } from '../rules/at-home-thing.ts'
import { placementThings } from '../rules/things.ts'
import { atHomeDue } from './at-home-due.ts'
import { board } from './board.ts'
import { ourAsks } from './our-asks.ts'

/** What of the places being found stands in the viewer's Today. */
export const thingsOfPlaces = async (tx: Tx, viewer: Viewer, now: Instant): Promise<Thing[]> =>
  mayDo(viewer, 'find places')
    ? [
        ...placementThings({ role: viewer.role, rows: await board(tx, viewer, now), now }),
        ...(mayDo(viewer, 'choose places') ? atHomeThings(await atHomeDue(tx, viewer, now)) : []),
      ]
    : mayDo(viewer, 'answer requests')
      ? askedThings(
          // Who asked for more waits for their answer.
          (await ourAsks(tx, viewer, now)).filter(({ state }) => state === 'sent' || state === 'seen'),
          now,
        )
      : []
