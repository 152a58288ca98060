import type { Asked } from '../../../platform/http/page.ts'
import { definitionsOf, sliceNames } from '../../measures/index.ts'
import { cuts, type MeasureRef } from '../rules/measure-ref.ts'

/** Measures of the register, and what a place can be cut by: for the boxes of a form. */
export type MeasureChoices = {
  measures: readonly { key: string; name: string }[]
  /** "trust: <id>" with its words, as rules/measure-ref.ts writes a slice. */
  slices: readonly { key: string; name: string }[]
}

export async function measureChoices({ tx, viewer }: Asked): Promise<MeasureChoices> {
  const [measures, names] = [await definitionsOf(tx, viewer.systemId), await sliceNames(tx, viewer.systemId)]
  return {
    measures: measures.map(({ key, name }) => ({ key, name })),
    slices: cuts.flatMap((by) =>
      names.partsOf(by).map(({ key, name }) => ({ key: `${by}: ${key}`, name: `${name} (${by})` })),
    ),
  }
}

/** What a measure is called, with which part of the place and which steps: "Delayed days, Royal United Bath, by month". */
export type MeasureName = (ref: MeasureRef) => string

export async function measureNames({ tx, viewer }: Asked): Promise<MeasureName> {
  const names = new Map((await definitionsOf(tx, viewer.systemId)).map(({ key, name }) => [key, name]))
  const slices = await sliceNames(tx, viewer.systemId)
  return ({ measure, slice, step }) =>
    [
      names.get(measure) ?? `${measure} (not in the register)`,
      slice && slices.nameOf(slice),
      step && `by ${step}`,
    ]
      .filter(Boolean)
      .join(', ')
}
