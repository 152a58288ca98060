import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { chcFacts } from '../../rules/chc/facts.ts'
import type { ChcSettings } from '../../rules/chc/settings.ts'
import { type Chc, chcOf } from '../../rules/chc/standing.ts'
import { staysWith } from '../choice/stays-with.ts'

export type ChcRow = {
  stayId: string
  name: string
  where: string
  /** Nothing can be recorded about a stay that has ended, so its clock is not followed here. */
  inHospital: 'yes' | 'left'
  chc: Chc
}

const kinds = chcFacts.map((fact) => fact.shape.kind.value)

/** Everyone whom the viewer may see and for whom anything of NHS continuing healthcare is recorded. */
export async function chcRows(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  settings: ChcSettings,
): Promise<ChcRow[]> {
  return (await staysWith(tx, viewer, now, kinds))
    .filter(({ facts }) => facts.some(({ kind }) => kind.startsWith('chc-')))
    .map(({ facts, ...stay }) => ({
      ...stay,
      inHospital: stay.place === 'left' ? ('left' as const) : ('yes' as const),
      chc: chcOf(facts, dateOf(stay.leftAt ?? now), settings),
    }))
    .filter(({ chc }) => chc.stage !== 'not started' || chc.interim.length > 0)
}
