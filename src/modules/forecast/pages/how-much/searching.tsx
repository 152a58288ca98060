import type { AskedRun } from '../../queries/runs.ts'
import type { HowMuchQuestion } from '../../rules/how-much/question.ts'
import { targetWords } from '../../rules/how-much/words.ts'
import { Unanswered } from '../what-if/unanswered.tsx'

type Props = { run: AskedRun; question: HowMuchQuestion; once: string }

/** How far a search is. Nobody knows beforehand how many mixes it takes. */
export const Searching = ({ run, question, once }: Props) => (
  <Unanswered
    run={run}
    once={once}
    asked={`Wanted: ${targetWords(question)}.`}
    far={{
      words: `${run.done} ${run.done === 1 ? 'mix is' : 'mixes are'} tried; usually it takes 20 to 80.`,
      bar: <progress class="hw-what-if__progress">searching</progress>,
    }}
    again="Search again"
  />
)
