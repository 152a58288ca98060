import type { Child } from 'hono/jsx'
import { Button, Form } from '../../../../ui/index.ts'
import type { AskedRun } from '../../queries/runs.ts'
import { paths, runAddress } from '../addresses.ts'

type Props = {
  run: AskedRun
  once: string
  /** What was asked, as a sentence. */
  asked: string
  far: { words: string; bar: Child }
  /** How it can be asked again: "Search again". */
  again: string
}

/** How far a question is that has no answer yet, and how to stop it; the open page brings itself up to date. */
export const Unanswered = ({ run, once, asked, far, again }: Props) => (
  <section>
    <p>{asked}</p>
    {run.state === 'waiting' || run.state === 'running' ? (
      <>
        <p role="status">{run.state === 'waiting' ? 'It waits its turn.' : far.words}</p>
        {far.bar}
        <Form action={runAddress(run.runId, paths.stop)} once={once}>
          <Button text="Stop it" variant="secondary" />
        </Form>
        <p class="hw-second">
          <a href={runAddress(run.runId)}>See how far it is</a>
        </p>
      </>
    ) : (
      <p>
        {run.state === 'stopped' ? `It was stopped before it was done. ${again} at any time.` : run.problem}
      </p>
    )}
  </section>
)
