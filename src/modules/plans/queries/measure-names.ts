import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { definitionsOf, sliceNames } from '../../measures/index.ts'
import { cuts, type MeasureName } from '../rules/measure-ref.ts'

type Asking = { tx: Tx; viewer: Viewer }

/** Measures of the register, and what a place can be cut by: for the boxes of a form. */
export type MeasureChoices = {
  measures: readonly { key: string; name: string }[]
  /** "trust: <id>" with its words, as rules/measure-ref.ts writes a slice. */
  slices: readonly { key: string; name: string }[]
}

export async function measureChoices({ tx, viewer }: Asking): Promise<MeasureChoices> {
  const [measures, names] = [await definitionsOf(tx, viewer.systemId), await sliceNames(tx, viewer.systemId)]
  return {
    measures: measures.map(({ key, name }) => ({ key, name })),
    slices: cuts.flatMap((by) =>
      names.partsOf(by).map(({ key, name }) => ({ key: `${by}: ${key}`, name: `${name} (${by})` })),
    ),
  }
}

/** What measures are called here, with which part of the place and which steps. */
export async function measureNames({ tx, viewer }: Asking): Promise<MeasureName> {
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
