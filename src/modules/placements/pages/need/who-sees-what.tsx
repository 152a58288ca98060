import { whoSeesWhat } from '../../rules/shown.ts'

/** Who is told which part, before and after being chosen. */
export const WhoSeesWhat = () => (
  <aside class="hw-sees" aria-labelledby="sees">
    <h2 id="sees">Who sees what</h2>
    <h3>Whoever is asked</h3>
    <ul>
      {whoSeesWhat
        .filter(({ before }) => before === 'asked')
        .map(({ part }) => (
          <li>{part}</li>
        ))}
    </ul>
    <h3>Whoever is chosen, from then on, as well</h3>
    <ul>
      {whoSeesWhat
        .filter(({ before }) => before === 'chosen')
        .map(({ part }) => (
          <li>{part}</li>
        ))}
    </ul>
    <p class="hw-second">Whoever is not chosen never sees more. What was shown is kept as it was.</p>
  </aside>
)
