import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { type LockedLine, lockLine } from '../queries/line.ts'
import { freeElsewhere, lockSaidFree } from '../queries/said-free.ts'
import type { FigureSource } from '../rules/model.ts'
import { moreThanThere } from '../rules/within-places.ts'

export type SayFree = {
  by: Viewer
  now: Instant
  lineId: string
  free: number
  source: Exclude<FigureSource, 'counted'>
  /** The figure that was on the page when they answered; null where there was none. Refused when it no longer holds. */
  shown: string | null
  /** How many units were left on the page; refused when somebody has been given one since. */
  shownLeft?: number
  words?: string
}

/**
 * Writes down what is free of a line. Saying the same again is "still true": a new figure that confirms the earlier.
 * The line is locked, so that nobody is given a unit between what they saw and what they said. Refused where more would be
 * free than the service has in all.
 */
export async function sayFree(
  tx: Tx,
  asked: SayFree,
): Promise<{ figureId: string; confirmed: boolean } | Refusal> {
  const { by, now, lineId, free, source } = asked
  if (!Number.isInteger(free) || free < 0 || free > 9999)
    return refuse('invalid', 'Enter how many are free: a whole number, 0 or more', {
      free: 'Enter a whole number, 0 or more',
    })
  const [service] = await lockSaidFree(tx, by.systemId, { lineIds: [lineId] })
  const line = await lineToSay(tx, by, lineId)
  if (isRefusal(line)) return line
  const meanwhile = whatHappened(line, asked)
  if (meanwhile) return meanwhile
  const more = service && moreThanThere(service, free, freeElsewhere(service, lineId))
  if (more) return refuse('invalid', more.because, { free: more.remedy })
  const { standing } = line
  const confirmed = standing !== null && standing.left === free
  const figureId = newId()
  await tx
    .insertInto('capacity.figure')
    .values({
      system_id: by.systemId,
      figure_id: figureId,
      line_id: lineId,
      free,
      said_at: now.toString(),
      recorded_at: now.toString(),
      source,
      confirms: confirmed ? standing.figureId : null,
      words: asked.words?.trim() || null,
    })
    .execute()
  return { figureId, confirmed }
}

/** The locked line, for whoever may say what is free of it. */
export async function lineToSay(tx: Tx, by: Viewer, lineId: string): Promise<LockedLine | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'say what is free'))
    return refuse(
      'not-allowed',
      'Your role does not say what is free; the provider, the hub or the council does',
    )
  const line = await lockLine(tx, by.systemId, lineId)
  if (!line) return refuse('not-found', 'There is no such line of a service here')
  if (by.role === 'provider' && line.organisationId !== by.organisationId)
    return refuse('not-allowed', 'You can only say what is free of your own services')
  return line
}

function whatHappened({ standing }: LockedLine, { shown, shownLeft }: SayFree): Refusal | null {
  if ((standing?.figureId ?? null) !== shown)
    return refuse(
      'conflict',
      'Somebody has said a newer figure meanwhile. Look at it, and say again if it is wrong',
      { free: `Now it says ${standing?.left ?? 'nothing'}` },
    )
  if (standing && shownLeft !== undefined && shownLeft !== standing.left)
    return refuse(
      'conflict',
      `Somebody was placed with you meanwhile: ${standing.left} are left. Say how many are free now`,
      { free: `${standing.left} are left` },
    )
  return null
}
