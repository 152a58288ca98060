import { Details } from '../../../../ui/index.ts'
import { count } from '../../rules/lateness.ts'
import type { Thing } from '../../rules/thing.ts'

/** The rule of the order, in words and with the numbers it used. */
export const WhyThisOrder = ({ things }: { things: readonly Thing[] }) => (
  <Details summary="Why this order?" classes="hw-why">
    <p>
      First comes what costs most to leave: how many people it is about, times how likely it is that doing it
      now saves one of them a night in hospital. How likely is our own estimate, a setting and not evidence.
      People who are not ready count a quarter, because their night would not be saved today.
    </p>
    <ol>
      {things.map((thing) => (
        <li>
          <strong>{thing.title}</strong>: {thing.why}.{' '}
          {thing.cost === 0
            ? 'No night is saved by it'
            : `About ${thing.cost} ${thing.cost === 1 ? 'night' : 'nights'}`}
          ; {count(thing.minutes, 'minute')}.
        </li>
      ))}
    </ol>
  </Details>
)
