import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import type { SearchProgress } from './suggest.ts'

/** A suggestion that is being worked out in this process. Nothing of it is kept until it is done. */
export type Run = {
  suggestionId: string
  progress: SearchProgress | null
  /** Thrown again for whoever looks at the page, so that it is shown and logged as any other fault. */
  fault: unknown
}

const runs = new Map<string, Run & { of: string }>()
const forgottenAfter = 60_000

/**
 * Begins a run for the viewer's organisation, or finds the one that it has: two who press the button at once get the same.
 * @param work is not waited for
 */
export function beginRun({ systemId, organisationId }: Viewer, work: (run: Run) => Promise<unknown>): Run {
  const of = `${systemId} ${organisationId}`
  const there = [...runs.values()].find((run) => run.of === of && run.fault === null)
  if (there) return there
  const run: Run & { of: string } = { suggestionId: newId(), progress: null, fault: null, of }
  runs.set(run.suggestionId, run)
  void work(run)
    .then(() => runs.delete(run.suggestionId))
    .catch((error: unknown) => {
      run.fault = error ?? new Error('a suggestion failed')
      setTimeout(() => runs.delete(run.suggestionId), forgottenAfter).unref()
    })
  return run
}

export const runOf = (suggestionId: string): Run | undefined => runs.get(suggestionId)
export const runningFor = ({ systemId, organisationId }: Viewer): Run | undefined =>
  [...runs.values()].find((run) => run.of === `${systemId} ${organisationId}` && run.fault === null)
