import type { Step } from '../../rules/steps.ts'

/** Sent, seen, answered, chosen as four dots, and the word: the dots alone say nothing to whoever cannot see them. */
export const Dots = ({ step }: { step: Step }) => (
  <span class="hw-dots">
    <span aria-hidden="true" class="hw-dots__row">
      {[1, 2, 3, 4].map((n) => (
        <span class={n <= step.number ? 'hw-dot hw-dot--done' : 'hw-dot'} />
      ))}
    </span>{' '}
    <strong>{step.word}</strong> <span class="hw-second">step {step.number} of 4</span>
  </span>
)
