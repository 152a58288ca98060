import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import type { Shape } from '../../../../ui/index.ts'
import { Icon } from '../../../../ui/index.ts'
import type { Journey } from '../../queries/journey.ts'
import { chartModel } from './chart/model.ts'

type Step = { at: Instant; shape: Shape; tone: 'green' | 'grey' | 'red'; what: string }

/** The chart's story for a phone: one step under another. */
export const Steps = ({ journey, now }: { journey: Journey; now: Instant }) => (
  <ol class="hw-steps">
    {stepsOf(journey, now).map(({ at, shape, tone, what }) => (
      <li>
        <span class={`hw-steps__mark hw-tone--${tone}`}>
          <Icon shape={shape} />
        </span>
        <strong class="hw-fact">{what}</strong>
        <span class="hw-second hw-first">{dateWords(dateOf(at), dateOf(now))}</span>
      </li>
    ))}
  </ol>
)

function stepsOf(journey: Journey, now: Instant): Step[] {
  const { places, moves, ready, waits } = chartModel(journey, now)
  const steps: Step[] = [
    ...places.map(
      ({ from, words }, i): Step => ({
        at: from,
        shape: 'ring',
        tone: 'grey',
        what: i === 0 ? `Came in: ${words}` : words,
      }),
    ),
    ...moves.map(
      ({ at, words }): Step => ({
        at,
        shape: 'disputed',
        tone: 'grey',
        what: words
          .replace(/^Moved on .*? to/, 'Expected date moved to')
          .replace(/^Set on .*?:/, 'Expected home'),
      }),
    ),
    ...ready.map(
      ({ is, from, words }): Step => ({
        at: from,
        shape: is === 'ready' ? 'ready' : 'not-ready',
        tone: is === 'ready' ? 'green' : 'grey',
        what: words,
      }),
    ),
    ...waits
      .filter(({ owners }) => owners.at(-1)?.to === null)
      .map(
        (wait): Step => ({
          at: wait.owners[0]!.from,
          shape: wait.late ? 'late' : 'clock',
          tone: wait.late ? 'red' : 'grey',
          what: `Waits for: ${wait.what}. ${wait.owners.at(-1)!.name}${wait.late ? `, ${wait.late.words.toLowerCase()}` : ''}`,
        }),
      ),
  ]
  return steps.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}
