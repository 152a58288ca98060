import type { Asked } from '../../../platform/http/page.ts'
import type { MeasureName } from './parts/columns.tsx'
import type { MeasureOption } from './parts/fields-view.tsx'

/** The measures of the register, by name. */
export const measureOptions = async (_asked: Asked): Promise<MeasureOption[]> => []

/** Names of measures by their keys; a key the register does not know stands for itself. */
export async function measureNames(asked: Asked): Promise<MeasureName> {
  const names = new Map((await measureOptions(asked)).map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? key
}
