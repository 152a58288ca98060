import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { definitionsOf } from '../queries/definitions.ts'
import type { Slice } from '../rules/series.ts'
import { keyOf } from '../rules/sums.ts'

export type MarkAsked = {
  by: Viewer
  now: Instant
  measure: string
  slice: Slice
  on: LocalDate
  words: string
  promised: { way: 'more' | 'fewer'; by: number | null } | null
}

/**
 * Marks on a measure's chart that something was done, or will be, on a date.
 * @returns not-allowed, not-found for a measure that nobody has defined, or invalid by field: on, words, by
 */
export async function markAction(tx: Tx, asked: MarkAsked): Promise<{ factId: string } | Refusal> {
  const { by, now, measure, slice, on, promised } = asked
  if (by.role !== 'service' && !mayDo(by, 'mark what was done'))
    return refuse('not-allowed', 'Your role does not mark what was done')
  const words = asked.words.trim()
  const fields: Record<string, string> = {}
  if (words === '' || words.length > 200) fields.words = 'Say what was done, in 200 characters or fewer'
  if (on.year < 1990 || on.year > 2100) fields.on = 'Give a year of four digits, like 2026'
  if (promised && promised.by !== null && !(promised.by > 0 && Number.isFinite(promised.by)))
    fields.by = 'Give a number above 0, or leave it empty'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'Something is missing', fields)
  if (!(await definitionsOf(tx, by.systemId)).some(({ key }) => key === measure))
    return refuse('not-found', 'There is no such measure: choose one under Measures')
  const factId = newId()
  await tx
    .insertInto('measures.intervention')
    .values({
      system_id: by.systemId,
      intervention_id: factId,
      measure,
      sliced_by: slice.by,
      slice_key: keyOf(slice),
      on_date: on.toString(),
      words,
      way: promised?.way ?? null,
      promised_by: promised && promised.by !== null ? String(promised.by) : null,
      said_at: now.toString(),
    })
    .execute()
  return { factId }
}
