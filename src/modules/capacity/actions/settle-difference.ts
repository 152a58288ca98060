import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { service } from '../queries/services.ts'
import { differenceOf } from '../rules/free-of.ts'
import { lineToSay } from './say-free.ts'
import { writeTakingBack } from './take-back-figure.ts'

export type SettleDifference = {
  by: Viewer
  now: Instant
  lineId: string
  /** The two numbers that were on the page; refused when they are others now. */
  typed: number
  counted: number
  /** 'stays': the stays are right, and are counted again. 'typed': what was typed is right, for the reason given. */
  right: 'stays' | 'typed'
  words: string
}

/** Decides which of two numbers of the same beds is right, and why; both are kept. */
export async function settleDifference(
  tx: Tx,
  asked: SettleDifference,
): Promise<{ differenceId: string } | Refusal> {
  const { by, now, lineId, right } = asked
  const words = asked.words.trim()
  if (words === '' || words.length > 500)
    return refuse('invalid', 'Say why the numbers differ', {
      words: words === '' ? 'Say why the numbers differ' : 'At most 500 characters',
    })
  const line = await lineToSay(tx, by, lineId)
  if (isRefusal(line)) return line
  const one = await service(tx, { systemId: by.systemId, now, serviceId: line.serviceId })
  const found = one && differenceOf(one)
  if (found?.line.lineId !== lineId)
    return refuse('conflict', 'The two numbers no longer differ: there is nothing to settle')
  if (found.typed !== asked.typed || found.counted !== asked.counted)
    return refuse(
      'conflict',
      `The numbers have changed meanwhile: ${found.typed} said, ${found.counted} in the stays`,
    )
  const differenceId = newId()
  await tx
    .insertInto('capacity.difference')
    .values({
      system_id: by.systemId,
      difference_id: differenceId,
      line_id: lineId,
      on_date: dateOf(now).toString(),
      typed: found.typed,
      counted: found.counted,
      words,
      settled_at: now.toString(),
    })
    .execute()
  if (right === 'typed') return { differenceId }
  if (line.standing && line.standing.taken > 0)
    return refuse(
      'conflict',
      'Somebody is chosen for a bed of what was typed. Settle it when they have arrived, or say a newer figure',
    )
  await countAgain(tx, { by, now, lineId, words })
  return { differenceId }
}

/** Everything that was typed of the line counts no more: from here on its beds are counted from the stays. */
async function countAgain(
  tx: Tx,
  { by, now, lineId, words }: { by: Viewer; now: Instant; lineId: string; words: string },
): Promise<void> {
  const typed = await tx
    .selectFrom('capacity.figure as f')
    .select(['f.figure_id', 'f.free'])
    .where('f.system_id', '=', by.systemId)
    .where('f.line_id', '=', lineId)
    .where('f.takes_back', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('capacity.figure as b')
            .select('b.figure_id')
            .whereRef('b.system_id', '=', 'f.system_id')
            .whereRef('b.takes_back', '=', 'f.figure_id'),
        ),
      ),
    )
    .execute()
  await writeTakingBack(tx, {
    by,
    now,
    words,
    figures: typed.map((row) => ({ figureId: row.figure_id, lineId, free: row.free })),
  })
}
