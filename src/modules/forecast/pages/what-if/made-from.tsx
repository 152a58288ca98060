import type { Made } from '../../rules/today/made.ts'
import { madeWords } from '../../rules/today/made-words.ts'
import { paths } from '../addresses.ts'

/** From what today's scenario was made: how many people, of which days, what was fitted and what was not. */
export const MadeFrom = ({ made }: { made: Made }) => (
  <section>
    <h2 class="nhsuk-heading-s">Made from</h2>
    {madeWords(made).map((line) => (
      <p>{line}</p>
    ))}
    <p>
      <a href={paths.fit}>What was fitted, and how well</a>
    </p>
  </section>
)
