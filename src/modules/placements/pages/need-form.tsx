import * as form from '../../../platform/http/form-shell.ts'
import type { Asked, Reply } from '../../../platform/http/page.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import type { BoardRow } from '../rules/board-row.ts'
import { placeAddress, undoNeedAddress } from './addresses.ts'

export { openShell, type Shell, sentShell } from '../../../platform/http/form-shell.ts'

/** @see form.settle: what is undone here is a fact about a need. */
export const settle = <R extends { factId: string }>(
  asked: Asked,
  outcome: R | Refusal,
  { undo, ...settled }: form.Settled & { undo?: 'none' },
  again: (shell: form.Shell) => Reply | Promise<Reply>,
): Promise<Reply> => form.settle(asked, outcome, settled, undo ? null : undoNeedAddress, again)

/** "Margaret Okafor, 84 · Elm, bed 12" */
export const WhoLine = ({ row }: { row: Pick<BoardRow, 'name' | 'age' | 'stay'> }) => (
  <>
    <strong>{row.name}</strong>
    {row.age !== null && `, ${row.age}`}
    {row.stay && ` · ${row.stay.where}`}
  </>
)

export const backTo = (row: Pick<BoardRow, 'needId'>): string => placeAddress(row.needId)
