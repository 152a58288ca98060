import { Button, Form } from '../../../../ui/index.ts'
import type { AskedRun } from '../../queries/runs.ts'
import type { HowMuchQuestion } from '../../rules/how-much/question.ts'
import { targetWords } from '../../rules/how-much/words.ts'
import { paths, runAddress } from '../addresses.ts'

/** How far a search is, and how to stop it. Nobody knows beforehand how many mixes it takes. */
export const Searching = ({
  run,
  question,
  once,
}: {
  run: AskedRun
  question: HowMuchQuestion
  once: string
}) => (
  <section>
    <p>Wanted: {targetWords(question)}.</p>
    {run.state === 'waiting' || run.state === 'running' ? (
      <>
        <p role="status">
          {run.state === 'waiting'
            ? 'It waits its turn.'
            : `${run.done} ${run.done === 1 ? 'mix is' : 'mixes are'} tried; usually it takes 20 to 80.`}
        </p>
        <progress class="hw-what-if__progress">searching</progress>
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
          ? 'It was stopped before it was done. Search again at any time.'
          : run.problem}
      </p>
    )}
  </section>
)
