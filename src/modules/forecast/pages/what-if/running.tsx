import type { AskedRun } from '../../queries/runs.ts'
import { type Change, changeWords } from '../../rules/what-if/changes.ts'
import { Unanswered } from './unanswered.tsx'

type Props = { run: AskedRun; changes: readonly Change[]; once: string }

/** How far a what if is: as it is and, where something is changed, as often again. */
export const Running = ({ run, changes, once }: Props) => {
  const all = run.replications * (changes.length > 0 ? 2 : 1)
  return (
    <Unanswered
      run={run}
      once={once}
      asked={changes.length === 0 ? 'As it is.' : `${changes.map(changeWords).join('; ')}.`}
      far={{
        words: `${run.done} of ${all} runs are done.`,
        bar: (
          <progress class="hw-what-if__progress" value={run.done} max={all}>
            {`${run.done} of ${all}`}
          </progress>
        ),
      }}
      again="Run it again"
    />
  )
}
