import type { Gap } from '../../rules/known-gaps.ts'

/** What was not seen, and what the program does instead of guessing. */
export const Gaps = ({ gaps }: { gaps: readonly Gap[] }) => (
  <ul>
    {gaps.map((gap) => (
      <li>
        {gap.what} {gap.instead} <span class="hw-code">{gap.rules.join(', ')}</span>
      </li>
    ))}
  </ul>
)
