// A measure with everything on its chart, for the visits to every page.

import { tinyNow } from '../../examples/tiny/world.ts'
import { readCsv } from '../../src/edges/files/csv.ts'
import { loadFigures, markAction, setLimits, setTrajectory } from '../../src/modules/measures/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { dateOf, mondayOf } from '../../src/platform/time.ts'
import { good } from '../support/good.ts'
import type { TinyWorld } from '../support/tiny.ts'

const now = tinyNow
const measure = 'crisis-admissions-avoided'
const slice = { by: 'whole' } as const
const week = (back: number) => mondayOf(dateOf(now)).subtract({ days: 7 * back })

/** 40 weeks of one measure, one of them missing, with a baseline, two actions, new limits and a trajectory. */
export async function measuresHere(db: Database, world: TinyWorld): Promise<Record<string, string>> {
  const by = world.who('Kai')
  const rows = Array.from({ length: 40 }, (_, i) => {
    const { day, month, year } = week(40 - i)
    const value = i === 30 ? '-' : String((i > 24 ? 14 : 20) + ((i * 7) % 5))
    return `${measure},week of ${day}/${month}/${year},${value}`
  })
  const table = good(readCsv(Buffer.from(['measure,period,value', ...rows].join('\n'))))
  await asViewer(db, by, now, async (tx) => {
    good(await loadFigures(tx, { by, now, fileName: 'weeks.csv', source: 'Crisis response, weekly', table }))
    const done = { by, now, measure, slice }
    good(
      await markAction(tx, {
        ...done,
        on: week(16),
        words: 'A second team',
        promised: { way: 'more', by: 4 },
      }),
    )
    good(await markAction(tx, { ...done, on: week(3), words: 'Open on Sundays', promised: null }))
    const baseline = { kind: 'period', from: week(40), to: week(20) } as const
    const ref = { measure, slice, step: 'week' } as const
    good(await setLimits(tx, { by, now, ref, from: null, baseline, reason: 'Last winter' }))
    const targets = [0, 1, 2, 3].map((i) => ({
      month: dateOf(now)
        .with({ day: 1 })
        .add({ months: i - 1 }),
      value: 80,
    }))
    good(await setTrajectory(tx, { by, now, measure, slice, phase: '', source: 'Winter plan', targets }))
  })
  return { measure }
}
