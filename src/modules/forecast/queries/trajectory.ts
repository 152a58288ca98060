import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { seriesOf, trajectoriesOf } from '../../measures/index.ts'
import type { Trajectory } from '../rules/balance/target.ts'

/** Measures of delayed days or of people delayed a day, the one that counts as the list does first. */
const measures = [
  { key: 'delayed-days', of: 'days' },
  { key: 'ready-people', of: 'people' },
  { key: 'dtoc-days', of: 'days' },
  { key: 'delayed-people', of: 'people' },
] as const

/** What is promised of the delayed days of the whole place, with those of this month so far; null where nothing is. */
export async function trajectoryHere(tx: Tx, viewer: Viewer, today: LocalDate): Promise<Trajectory | null> {
  const month = today.with({ day: 1 })
  for (const { key, of } of measures) {
    const held = await trajectoriesOf(tx, viewer, { measure: key, today })
    const whole = held.find(({ slice, targets }) => slice.by === 'whole' && targets.length > 0)
    if (!whole) continue
    const begun = !month.equals(today)
    const [series] = begun
      ? await seriesOf(tx, viewer, [{ measure: key, slice: { by: 'whole' }, step: 'day' }], {
          from: month,
          to: today.subtract({ days: 1 }),
        })
      : []
    return {
      measure: key,
      name: whole.definition.name,
      of,
      targets: whole.targets,
      soFar: series?.points.map(({ from, value }) => ({ date: from, value })) ?? [],
    }
  }
  return null
}
