import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { type MonthBalance, monthsOf } from '../rules/balance/months.ts'
import { monthsAhead, type Trajectory } from '../rules/balance/target.ts'
import { type DemandsFound, demandsHere } from './demands.ts'
import { trajectoryHere } from './trajectory.ts'

export type BalanceHere = DemandsFound & {
  trajectory: Trajectory | null
  /** Empty where no demand is forecast: `demands` says why. */
  months: MonthBalance[]
}

/** The balance of the place from today on: this month, and `many` after it. */
export async function balanceHere(
  tx: Tx,
  viewer: Viewer,
  { today, many }: { today: LocalDate; many: number },
): Promise<BalanceHere> {
  const until = monthsAhead(today, many + 1).at(-1)!.to
  const found = await demandsHere(tx, viewer, { today, until })
  const trajectory = await trajectoryHere(tx, viewer, today)
  const demands = found.demands.of.flatMap(({ demand }) => demand ?? [])
  const months =
    demands.length === 0
      ? []
      : monthsOf({ today, many: many + 1, demands, waiting: found.people.waiting, trajectory })
  return { ...found, trajectory, months }
}
