import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Definition } from '../rules/model.ts'
import { periodsIn } from '../rules/periods.ts'
import type { Period, Series, SeriesRef } from '../rules/series.ts'

/**
 * What the register says of each series asked for, and its points, one for every whole step that touches the period,
 * from the earliest. However many series: one question a family of facts. Counts do not depend on whose record the
 * viewer may open; small numbers are kept back from board members.
 * @param asAt as it was known then; as it is known now when left out.
 */
export async function seriesOf(
  _tx: Tx,
  _viewer: Viewer,
  refs: readonly SeriesRef[],
  period: Period,
  _asAt?: Instant,
): Promise<Series[]> {
  const unknown: Definition = {
    key: '',
    version: 1,
    name: '',
    words: '',
    numerator: '',
    denominator: null,
    unit: '',
    better: 'neither',
    source: '',
    edition: null,
    owner: null,
    confidence: 'local',
    how: { from: 'file' },
    since: null,
    change: null,
  }
  return refs.map((ref) => ({
    ref,
    definition: { ...unknown, key: ref.measure },
    points: periodsIn(period, ref.step).map((one) => ({
      ...one,
      value: null,
      numerator: null,
      denominator: null,
      source: 'file',
      missing: 'Nothing was loaded for this period.',
    })),
  }))
}
