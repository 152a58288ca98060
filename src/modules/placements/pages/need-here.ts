import type { Tx } from '../../../platform/db/tx.ts'
import type { Asked } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { recordOpening } from '../../access/index.ts'
import { board } from '../queries/board.ts'
import { placing } from '../queries/opened-by.ts'
import type { BoardAsk, BoardRow } from '../rules/board-row.ts'

/** The need that the page's address names, for whoever sees the person. Whether one exists otherwise is not said. */
export async function needHere({ tx, viewer, now, params }: Asked): Promise<BoardRow | Refusal> {
  const [row] = await board(tx, viewer, now, { needId: params.needId ?? '' })
  return row ?? notSeen
}

export type AskHere = { row: BoardRow; ask: BoardAsk }

/** The request that the page's address names, and its need. */
export async function askHere(asked: Asked): Promise<AskHere | Refusal> {
  const { tx, viewer, params } = asked
  const needId = await needOfAsk(tx, viewer.systemId, params.askId ?? '')
  if (!needId) return notSeen
  const row = await needHere({ ...asked, params: { needId } })
  if (isRefusal(row)) return row
  const ask = row.asks.find((one) => one.askId === params.askId)
  return ask ? { row, ask } : notSeen
}

const needOfAsk = async (tx: Tx, systemId: string, askId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('placements.ask')
      .select('need_id')
      .where('system_id', '=', systemId)
      .where('ask_id', '=', askId)
      .executeTakeFirst()
  )?.need_id

/** Whoever opens somebody to find a place is listed on the record, and a colleague is told so. A page that only brings itself up to date is not opened. */
export async function recordPlacing({ tx, viewer, background }: Asked, row: BoardRow): Promise<void> {
  if (!background) await recordOpening(tx, { viewer, personId: row.personId, what: placing })
}

const notSeen = refuse('not-allowed', 'Your organisation has no part in this person’s care')
