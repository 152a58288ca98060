import { dateWords, momentWords } from '../../../../../platform/date-words.ts'
import type { Viewer } from '../../../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../../platform/time.ts'
import type { Column, Content, Owner } from '../../../../../ui/index.ts'
import { Details, OwnerSwatch, Table } from '../../../../../ui/index.ts'
import { mayDo } from '../../../../access/index.ts'
import type { Journey } from '../../../queries/journey.ts'
import { count } from '../../../rules/lateness.ts'
import { nationalNightsRule } from '../../../rules/national-nights.ts'
import { nightsAddress } from '../../addresses.ts'
import { pronouns } from '../words.ts'
import { Chart, size } from './draw.tsx'
import { type ChartModel, chartModel, nationalOf } from './model.ts'
import { windowOf } from './window.ts'

type Line = { row: string; what: string; from: string; to: string }

/** The chart, its key, and the same facts as a table: the chart is never the only form. */
export const HowTheyGotHere = ({
  journey,
  viewer,
  now,
  steps,
}: {
  journey: Journey
  viewer: Pick<Viewer, 'role'>
  now: Instant /** The same story for a phone. */
  steps: Content
}) => {
  const { they } = pronouns(journey.person.gender)
  const model = chartModel(journey, now)
  const { admittedAt, leftAt, expectedDate } = journey.stay
  const window = windowOf({ admittedAt, leftAt, expected: expectedDate }, now, size)
  const looks = new Set(model.waits.flatMap(({ owners }) => owners.map(({ look }) => look)))
  return (
    <section class="hw-got-here" id="got-here">
      <h2>
        How {they} got here{' '}
        <span class="hw-second">
          Grey columns are weekends.
          {window.earlier > 0 &&
            ` The ${count(window.earlier, 'day')} before ${dateWords(window.from, dateOf(now))} are in the table.`}
        </span>
      </h2>
      {looks.size > 0 && (
        <ul class="hw-legend hw-got-here__chart">
          {legend
            .filter(({ look }) => looks.has(look))
            .map(({ look, words }) => (
              <li>
                <OwnerSwatch owner={look} /> {words}
              </li>
            ))}
        </ul>
      )}
      <div
        class="hw-chart-scroll hw-got-here__chart"
        role="region"
        aria-label={`Chart: how ${they} got here`}
        tabindex={0}
        data-scroll-end=""
      >
        <Chart
          model={model}
          window={window}
          now={now}
          title={`How ${they} got here`}
          says={describe(model)}
        />
      </div>
      {steps}
      <BothCounts journey={journey} model={model} viewer={viewer} />
      <Details summary="Show as a table">
        <Table caption={`How ${they} got here, as a table`} columns={columns} rows={linesOf(model, now)} />
      </Details>
    </section>
  )
}

/** What our list counts and what the national figure will, in words: also for a phone, and for who does not see the chart. */
const BothCounts = ({
  journey,
  model: { compared },
  viewer,
}: {
  journey: Journey
  model: ChartModel
  viewer: Pick<Viewer, 'role'>
}) =>
  compared === null ? null : (
    <p class="hw-got-here__counts">
      {compared}{' '}
      {mayDo(viewer, 'see delays') && (
        <a href={nightsAddress(journey.stay.stayId)}>Show the rule for each night</a>
      )}{' '}
      <span class="hw-second">National: {nationalNightsRule.edition}.</span>
    </p>
  )

const legend: { look: Owner; words: string }[] = [
  { look: 'hospital', words: 'hospital' },
  { look: 'council', words: 'council' },
  { look: 'community', words: 'community and voluntary' },
  { look: 'provider', words: 'care provider' },
  { look: 'family', words: 'family' },
]

const columns: Column<Line>[] = [
  { name: 'row', head: 'Row', card: 'inline', cell: ({ row }) => row },
  { name: 'what', head: 'What', rowHead: true, card: 'title', cell: ({ what }) => what },
  { name: 'from', head: 'From', card: 'line', cell: ({ from }) => from },
  { name: 'to', head: 'Until', card: 'line', cell: ({ to }) => to },
]

function describe(model: ChartModel): string {
  const { places, moves, ready, waits, nights } = model
  const periods = ready.filter(({ is }) => is === 'ready').length
  return [
    `${count(places.length, 'place')}; ${count(moves.length, 'expected date')}; ready to leave ${periods === 0 ? 'never yet' : count(periods, 'time')}`,
    `${count(waits.length, 'thing')} waited for; ${count(nights.length, 'midnight')} counted in our own list, ${nationalOf(model).length} nationally. The table has the same facts.`,
  ].join('; ')
}

function linesOf(model: ChartModel, now: Instant): Line[] {
  const span = (from: Instant, to: Instant | null) => ({
    from: momentWords(from, now),
    to: to ? momentWords(to, now) : 'goes on',
  })
  return [
    ...model.places.map(({ words, from, to }) => ({ row: 'Where', what: words, ...span(from, to) })),
    ...model.moves.map(({ words, at, date }) => ({
      row: 'Expected home',
      what: words,
      from: momentWords(at, now),
      to: dateWords(date, dateOf(now)),
    })),
    ...model.ready.map(({ words, from, to }) => ({ row: 'Ready to leave', what: words, ...span(from, to) })),
    ...model.waits.flatMap(({ what, owners, words, late }) =>
      owners.map(({ name, from, to }, i) => ({
        row: 'Waiting for',
        what: `${what}. ${name}${i === owners.length - 1 ? `, ${words}${late ? `, ${late.words.toLowerCase()}` : ''}` : ''}`,
        ...span(from, to),
      })),
    ),
    ...nightsLine('Midnights', 'counted in our own list', model.nights, now),
    ...nightsLine('National count', 'counted since the last ready date', nationalOf(model), now),
  ]
}

function nightsLine(row: string, words: string, nights: readonly LocalDate[], now: Instant): Line[] {
  const [first, last] = [nights[0], nights.at(-1)]
  if (!first || !last) return []
  const night = (date: LocalDate) => `the night to ${dateWords(date, dateOf(now))}`
  return [{ row, what: `${nights.length} ${words}`, from: night(first), to: night(last) }]
}
