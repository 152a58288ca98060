import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { lineToSay } from './say-free.ts'

const minutes = 10

/** Takes back what the viewer has just said of a line; what stood before stands again, as old as it was. */
export async function takeBackFigure(
  tx: Tx,
  { by, now, figureId }: { by: Viewer; now: Instant; figureId: string },
): Promise<{ lineId: string } | Refusal> {
  const said = await tx
    .selectFrom('capacity.figure')
    .select(['line_id', 'free', 'source', 'said_by', 'recorded_at'])
    .where('system_id', '=', by.systemId)
    .where('figure_id', '=', figureId)
    .where('takes_back', 'is', null)
    .executeTakeFirst()
  if (!said) return refuse('not-found', 'There is no such figure')
  const lineId = said.line_id
  const line = await lineToSay(tx, by, lineId)
  if (isRefusal(line)) return line
  if (by.userId === null || said.said_by !== by.userId)
    return refuse('not-allowed', 'Only whoever said a figure takes it back; anybody may say a newer one')
  if (line.standing?.figureId !== figureId)
    return refuse(
      'conflict',
      'This figure no longer stands: a newer one was said, or it was taken back already',
    )
  if (line.standing.taken > 0)
    return refuse('conflict', 'Somebody has been placed on this figure. Say what is free now instead')
  if (now.epochMilliseconds - instantOf(said.recorded_at).epochMilliseconds > minutes * 60_000)
    return refuse(
      'conflict',
      `A figure is taken back within ${minutes} minutes. Say what is free now instead`,
    )
  await writeTakingBack(tx, { by, now, figures: [{ figureId, lineId, free: said.free }] })
  return { lineId }
}

/** One row for each figure that counts no more. The lines are locked by whoever asks. */
export async function writeTakingBack(
  tx: Tx,
  {
    by,
    now,
    figures,
    words,
  }: {
    by: Viewer
    now: Instant
    figures: readonly { figureId: string; lineId: string; free: number }[]
    words?: string
  },
): Promise<void> {
  if (figures.length === 0) return
  await tx
    .insertInto('capacity.figure')
    .values(
      figures.map(({ figureId, lineId, free }) => ({
        system_id: by.systemId,
        figure_id: newId(),
        line_id: lineId,
        free,
        said_at: now.toString(),
        recorded_at: now.toString(),
        source: 'page',
        takes_back: figureId,
        words: words ?? null,
      })),
    )
    .execute()
}
