import { serviceOf } from '../../../platform/db/viewer.ts'
import type { CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { outside, type Refusal, refuse } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { type CommandViewer, viewerOf } from '../../discharge/index.ts'

/** Whoever `--as` names, who then may what their role may; without it the service of the place that `--place` names. */
export async function whoAsks({ db, options }: CommandAsked): Promise<CommandViewer | Refusal> {
  const wanted = typeof options.place === 'string' ? options.place : undefined
  if (typeof options.as === 'string') return viewerOf(db, options.as, wanted)
  const places = await placesOf(db)
  const found = wanted ? places.filter((one) => one.systemId === wanted) : places
  const [place, second] = found
  const ids = places.map((one) => one.systemId).join(', ') || 'none yet'
  if (!place)
    return refuse(
      'not-found',
      wanted ? `there is no place ${wanted}. There are: ${ids}` : 'there is no place yet',
    )
  if (second) return refuse('invalid', `say which place, with --place. There are: ${ids}`)
  const demoNow = placeClock(place.clock)
  return { viewer: serviceOf(place.systemId), demoNow, now: demoNow ?? Temporal.Now.instant() }
}

export const asOptions = [
  { flags: '--as <sign-in name>', about: 'who does it; the program itself where it is left out' },
  { flags: '--place <id>', about: 'the place; may be left out where there is only one' },
]

/** A refusal for a terminal: one line, and the exit code that goes with it. */
export function failed(write: CommandAsked['write'], refusal: Refusal): CommandResult {
  write(`homeward: ${refusal.because}`)
  return { exit: outside[refusal.refused].exit, json: { problem: refusal.because } }
}
