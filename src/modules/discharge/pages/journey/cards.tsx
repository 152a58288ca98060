import { dateWords, momentWithin, momentWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import { Card, Icon } from '../../../../ui/index.ts'
import { type Day, days, redDayWords, type StayFact } from '../../../stays/index.ts'
import type { Journey } from '../../queries/journey.ts'
import { count } from '../../rules/lateness.ts'
import { beyond, pathwayWords } from '../../rules/pathway.ts'
import { needsAddress } from '../addresses.ts'

type Props = { journey: Journey; now: Instant }

/** Expected date and its drift, the last fortnight's days, and the plan. */
export const PlanCards = ({ journey, now }: Props) => (
  <>
    <ExpectedCard journey={journey} now={now} />
    <DaysCard journey={journey} now={now} />
    <PlanCard journey={journey} now={now} />
  </>
)

const ExpectedCard = ({ journey: { expected }, now }: Props) => {
  const today = dateOf(now)
  const [first, last] = [expected[0], expected.at(-1)]
  const drift = first && last ? daysBetween(first.date, last.date) : 0
  const moves = expected.length - 1
  return (
    <Card title="Expected home" id="expected">
      {last && first ? (
        <>
          <p>
            <strong>{dateWords(last.date, today)}</strong>
            {last.reason && `: ${last.reason}`}
          </p>
          <p>
            {moves === 0
              ? `As first said ${momentWithin(first.recordedAt, now)}.`
              : `Moved ${count(moves, 'time')}; ${drift === 0 ? 'back to the day first said' : `${count(Math.abs(drift), 'day')} ${drift > 0 ? 'later' : 'earlier'} than first said`} (${dateWords(first.date, today)}).`}
          </p>
        </>
      ) : (
        <p>Not set.</p>
      )}
    </Card>
  )
}

const fortnight = 14

const DaysCard = ({ journey, now }: Props) => {
  const today = dateOf(now)
  const said = new Map(days(journey.facts as StayFact[]).map((day) => [day.on.toString(), day]))
  const began = daysBetween(dateOf(journey.stay.admittedAt), today)
  const shown = Array.from({ length: Math.min(fortnight, began + 1) }, (_, i) =>
    today.subtract({ days: i }),
  ).reverse()
  const latest = shown.map((on) => said.get(on.toString())).findLast((day) => day?.colour === 'red')
  return (
    <Card title="Red and green days" id="days">
      <ol class="hw-days">
        {shown.map((on) => {
          const day = said.get(on.toString())
          return (
            <li class={day ? `hw-tone--${day.colour === 'red' ? 'red' : 'green'}` : 'hw-tone--grey'}>
              <span class="hw-days__date">{on.day}</span>
              <Icon shape={day ? (day.colour === 'red' ? 'red-day' : 'green-day') : 'ring'} />
              <span class="nhsuk-u-visually-hidden">
                {' '}
                {dateWords(on, today)}: {dayWords(day)}
              </span>
            </li>
          )
        })}
      </ol>
      <p class="hw-second">
        Green: something brought them nearer home.{' '}
        {latest && `Last red day, ${dateWords(latest.on, today)}: ${dayWords(latest).replace('red, ', '')}.`}
      </p>
    </Card>
  )
}

const dayWords = (day: Day | undefined): string =>
  !day
    ? 'not said'
    : day.colour === 'green'
      ? 'green'
      : `red, ${[redDayWords(day.reason ?? 'other').toLowerCase(), day.words].filter(Boolean).join('. ')}`

const PlanCard = ({ journey: { person, stay, pathway, goingTo }, now }: Props) => {
  const rows: [name: string, value: string | null, code?: string | undefined][] = [
    [
      'Going to',
      pathway && [pathwayWords[pathway], beyond(pathwayWords[pathway], goingTo)].filter(Boolean).join(', '),
      pathway ?? undefined,
    ],
    ['Before they can go', stay.criteriaForDischarge],
    [
      'Senior review',
      stay.seniorReviewAt && `${momentWords(stay.seniorReviewAt, now)}, ${stay.seniorReviewer}`,
    ],
    ['Key worker', stay.keyWorker],
    ['Social worker', stay.socialWorker],
  ]
  return (
    <Card title="The plan" id="plan">
      <dl class="hw-facts">
        {rows.map(([name, value, code]) => (
          <div>
            <dt>{name}</dt>
            <dd class={value ? undefined : 'hw-code'}>
              {value ?? 'not set'} {code && <span class="hw-code">{code}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={needsAddress(person.personId)}>Places looked for</a>
      </p>
    </Card>
  )
}
