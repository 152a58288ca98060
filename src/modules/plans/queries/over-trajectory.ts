import type { Asked } from '../../../platform/http/page.ts'
import type { OverTrajectory } from '../rules/papers/board.ts'
import type { Plan } from '../rules/plan.ts'

export async function overTrajectory(
  _asked: Pick<Asked, 'tx' | 'viewer' | 'now'>,
  _plans: readonly Plan[],
): Promise<OverTrajectory[]> {
  return []
}
