import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import type { ServiceKind } from '../../../capacity/index.ts'
import { board } from '../../queries/board.ts'
import { contests } from '../../queries/contests.ts'
import { openNeeds } from '../../queries/open-needs.ts'
import { type OpenedBy, openedBy } from '../../queries/opened-by.ts'
import { type NeedOptions, optionsFor } from '../../queries/options-for.ts'
import { personOfNeed } from '../../queries/person-of-need.ts'
import { placementSettingsOf } from '../../queries/settings.ts'
import { type UnmetLately, unmetLately } from '../../queries/unmet-lately.ts'
import { answerBy } from '../../rules/answer-by.ts'
import { askedTwice, type BoardColumn, columnOf, inQueue } from '../../rules/board.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { afterCrisis } from '../../rules/crisis-care.ts'
import { deriveNeed } from '../../rules/derive-need.ts'
import { type DerivedNeed, isHeld } from '../../rules/model.ts'
import type { ShownPerson } from '../../rules/shown.ts'
import { type TradeOff, tradeOffs } from '../../rules/trade-off.ts'
import { needFactsOf } from '../../store.ts'
import { needHere, recordPlacing } from '../need-here.ts'

export type Board = {
  columns: Record<BoardColumn, BoardRow[]>
  people: number
  twice: ReadonlySet<string>
  tradeOffs: TradeOff[]
  /** Null for whoever may not see unmet need. */
  unmet: UnmetLately | null
}

export type Chosen = {
  row: BoardRow
  need: DerivedNeed
  shown: ShownPerson
  /** Null once somebody is chosen: nobody else is looked for then. */
  options: NeedOptions | null
  /** When an answer would be due if they were asked now, by kind. */
  dueBy: ReadonlyMap<ServiceKind, Instant>
  colleague: OpenedBy | null
  /** Kinds that are looked for, for the time after crisis care. */
  after: readonly ServiceKind[] | null
}

export async function loadBoard({ tx, viewer, now }: Asked): Promise<Board> {
  const rows = inQueue(await board(tx, viewer, now))
  const of = (column: BoardColumn) => rows.filter((row) => columnOf(row) === column)
  return {
    columns: { needs: of('needs'), out: of('out'), chosen: of('chosen') },
    people: new Set(rows.map(({ personId }) => personId)).size,
    twice: askedTwice(rows),
    tradeOffs: tradeOffs(await contests(tx, viewer, now, rows)),
    unmet: mayDo(viewer, 'see unmet need') ? await unmetLately(tx, viewer, now) : null,
  }
}

/** The person of the panel. Whoever opens them is listed on the record, and told of a colleague who has them open. */
export async function loadChosen(asked: Asked): Promise<Chosen | Refusal> {
  const { tx, viewer, now } = asked
  const row = await needHere(asked)
  if (isRefusal(row)) return row
  const need = deriveNeed(await needFactsOf(tx, viewer.systemId, row.needId))
  const person = await personOfNeed(tx, { systemId: viewer.systemId, personId: row.personId, now })
  if (!need || !person) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
  const colleague = await openedBy(tx, viewer, { personId: row.personId, now })
  await recordPlacing(asked, row)
  const held = need.chosen && isHeld(need.chosen.state)
  const options =
    held || need.endedAt ? null : ((await optionsFor(tx, { viewer, now, needId: row.needId })) ?? null)
  const settings = await placementSettingsOf(tx, viewer.systemId)
  return {
    row,
    need,
    shown: person.shown,
    options,
    dueBy: new Map(need.requires.wants.map((kind) => [kind, answerBy(kind, now, settings)])),
    colleague,
    after: row.crisis
      ? (afterCrisis(row.needId, await openNeeds(tx, viewer.systemId, row.personId))?.wants ?? null)
      : null,
  }
}
