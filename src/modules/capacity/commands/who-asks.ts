import { serviceOf } from '../../../platform/db/viewer.ts'
import type { CommandAsked } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { placeClock, placeNamed } from '../../access/index.ts'
import { type CommandViewer, viewerOf } from '../../discharge/index.ts'

/** Whoever `--as` names, who then may what their role may; without it the service of the place that `--place` names. */
export async function whoAsks({ db, options }: CommandAsked): Promise<CommandViewer | Refusal> {
  const wanted = typeof options.place === 'string' ? options.place : undefined
  if (typeof options.as === 'string') return viewerOf(db, options.as, wanted)
  const place = await placeNamed(db, options.place)
  if (isRefusal(place)) return place
  const demoNow = placeClock(place.clock)
  return { viewer: serviceOf(place.systemId), demoNow, now: demoNow ?? Temporal.Now.instant() }
}

export const asOptions = [
  { flags: '--as <sign-in name>', about: 'who does it; the program itself where it is left out' },
  { flags: '--place <id>', about: 'the place; may be left out where there is only one' },
]
