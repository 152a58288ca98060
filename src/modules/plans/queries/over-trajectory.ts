import type { Asked } from '../../../platform/http/page.ts'
import { dateOf } from '../../../platform/time.ts'
import { furthestFirst, measureAddress, sliceNames, trajectoriesOf } from '../../measures/index.ts'
import { type OverTrajectory, overWords } from '../rules/papers/over.ts'

/** Every measure that is on the wrong side of what was promised for its newest month, the furthest first. */
export async function overTrajectory({
  tx,
  viewer,
  now,
}: Pick<Asked, 'tx' | 'viewer' | 'now'>): Promise<OverTrajectory[]> {
  const held = await trajectoriesOf(tx, viewer, { measure: null, today: dateOf(now) })
  const names = await sliceNames(tx, viewer.systemId)
  return furthestFirst(held).flatMap(({ definition, slice, against: { last, owed } }) =>
    last && last.actual !== null && owed !== null && owed > 0
      ? [
          {
            measure: slice.by === 'whole' ? definition.name : `${definition.name}, ${names.nameOf(slice)}`,
            href: measureAddress(definition.key, slice, 'month'),
            words: overWords({ month: last.month, actual: last.actual, promised: last.value, owed }),
          },
        ]
      : [],
  )
}
