import { Button, Form } from '../../../../ui/index.ts'
import type { AskedRun } from '../../queries/runs.ts'
import { type Change, changeWords } from '../../rules/what-if/changes.ts'
import { paths, runAddress } from '../addresses.ts'

/** How far a question is that has no answer yet, and how to stop it; the open page brings itself up to date. */
export const Running = ({
  run,
  changes,
  once,
}: {
  run: AskedRun
  changes: readonly Change[]
  once: string
}) => {
  const all = run.replications * (changes.length > 0 ? 2 : 1)
  const open = run.state === 'waiting' || run.state === 'running'
  return (
    <section>
      <p>{changes.length === 0 ? 'As it is.' : `${changes.map(changeWords).join('; ')}.`}</p>
      {open ? (
        <>
          <p role="status">
            {run.state === 'waiting' ? 'It waits its turn.' : `${run.done} of ${all} runs are done.`}
          </p>
          <progress class="hw-what-if__progress" value={run.done} max={all}>
            {`${run.done} of ${all}`}
          </progress>
          <Form action={runAddress(run.runId, paths.stop)} once={once}>
            <Button text="Stop it" variant="secondary" />
          </Form>
          <p class="hw-second">
            <a href={runAddress(run.runId)}>See how far it is</a>
          </p>
        </>
      ) : (
        <p>
          {run.state === 'stopped'
            ? 'It was stopped before it was done. Run it again at any time.'
            : run.problem}
        </p>
      )}
    </section>
  )
}
