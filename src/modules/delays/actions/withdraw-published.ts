import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { publishedOf } from '../queries/published.ts'
import type { Series } from '../rules/model.ts'

export type WithdrawPublished = {
  by: Viewer
  now: Instant
  series: Series
  /** Any day of it. */
  month: LocalDate
  figureIds: readonly string[]
  why: string
}

/**
 * Takes published figures away that should not be there: a row that says why supersedes each, and nothing is lost. The same
 * figure can be added again.
 * @returns not-allowed, invalid by field, or conflict where one was changed or withdrawn meanwhile
 */
export async function withdrawPublished(
  tx: Tx,
  { by, now, series, month, figureIds, why }: WithdrawPublished,
): Promise<{ withdrawn: number } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'make returns'))
    return refuse('not-allowed', 'Your role cannot withdraw published figures')
  const reason = why.trim()
  const fields: Record<string, string> = {}
  if (figureIds.length === 0) fields.figures = 'Choose at least one figure'
  if (reason === '' || reason.length > 2000)
    fields.why = 'Say why in 2,000 characters or fewer: it stays beside the figure'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'Something is missing', fields)
  const standing = await publishedOf(tx, by.systemId, series, month)
  const gone = [...new Set(figureIds)].map((id) => standing.find(({ figureId }) => figureId === id))
  if (gone.includes(undefined))
    return refuse('conflict', 'One of these was changed or withdrawn meanwhile. Open the page again')
  await tx
    .insertInto('delays.published_figure')
    .values(
      gone.map((one) => ({
        system_id: by.systemId,
        figure_id: newId(),
        series,
        month: month.with({ day: 1 }).toString(),
        of_what: one!.ofWhat,
        key: one!.key,
        label: one!.label,
        source: one!.source,
        line: one!.line,
        value: String(one!.value),
        recorded_at: now.toString(),
        supersedes: one!.figureId,
        withdrawn_why: reason,
      })),
    )
    .execute()
  return { withdrawn: gone.length }
}
