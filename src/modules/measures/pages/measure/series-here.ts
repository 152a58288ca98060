import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { definitionsOf } from '../../queries/definitions.ts'
import { type SliceNames, sliceNames } from '../../queries/slice-names.ts'
import type { Definition } from '../../rules/model.ts'
import type { Slice, Step } from '../../rules/series.ts'
import { readSlice, readStep } from '../asked-slice.ts'

export type SeriesHere = { definition: Definition; slice: Slice; step: Step; names: SliceNames; of: string }

/** "Delayed days, Salisbury NHS Foundation Trust" */
export const ofWords = (definition: Definition, slice: Slice, names: SliceNames): string =>
  `${definition.name}, ${slice.by === 'whole' ? 'the whole place' : names.nameOf(slice)}`

/** The measure and the part of the place that a form is about; they stand in its address, also when it is sent. */
export async function seriesHere({ tx, viewer, params, query }: Asked): Promise<SeriesHere | Refusal> {
  const [slice, step] = [readSlice(query), readStep(query, 'week')]
  if (isRefusal(slice)) return slice
  if (isRefusal(step)) return step
  const definition = (await definitionsOf(tx, viewer.systemId)).find(({ key }) => key === params.measure)
  if (!definition) return refuse('not-found', 'There is no such measure: choose one under Measures')
  const names = await sliceNames(tx, viewer.systemId)
  return { definition, slice, step, names, of: ofWords(definition, slice, names) }
}
