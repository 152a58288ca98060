import { weekdays } from '../../../../platform/date-words.ts'
import { type Column, Table } from '../../../../ui/index.ts'
import type { ByDay } from '../../rules/fit/by-day.ts'
import type { PlaceFit } from '../../rules/fit/fit-place.ts'
import { usualFigures } from '../../rules/fit/usual.ts'
import type { Made } from '../../rules/today/made.ts'
import { assessorsWords } from '../../rules/today/made-words.ts'
import { inWeek } from '../../rules/today/starts.ts'
import { assessorsWhy, startDaysWhy, startsWhy } from '../../rules/today/starts-words.ts'
import { paths } from '../addresses.ts'

type Props = { fit: PlaceFit; made: Made; mayKeep: boolean }

/** How many can start in a week and on which days, who assesses when, and how each is known. */
export const StartsSection = ({ fit, made, mayKeep }: Props) => (
  <section id="starts">
    <h2 class="nhsuk-heading-s">How many can start</h2>
    <Table caption="Starts a week from a bed" columns={startsColumns(fit)} rows={made.starts} />
    {made.assessors && (
      <>
        <h2 class="nhsuk-heading-s">Who assesses</h2>
        <p>
          <b>{assessorsWords(made.assessors)}</b> {assessorsWhy(made.assessors, fit.assessments)}{' '}
          {mayKeep ? (
            <a href={paths.assessors}>Say how many assess</a>
          ) : (
            'The hub and the analysts can say how many there are.'
          )}
        </p>
        <p class="hw-second">
          Hours are usual figures, because nobody records them: {usualFigures.assessors.weekdays.from} to{' '}
          {usualFigures.assessors.weekdays.to} on working days, {usualFigures.assessors.weekends.from} to{' '}
          {usualFigures.assessors.weekends.to} at weekends and on bank holidays.
        </p>
      </>
    )}
    <Table
      caption="What was seen by weekday: how many, on how many whole days"
      captionShown
      columns={seenColumns}
      rows={seenRows(fit)}
    />
  </section>
)

type Start = Made['starts'][number]
const startsColumns = ({ waits }: PlaceFit): Column<Start>[] => [
  { name: 'what', head: 'What', rowHead: true, card: 'title', cell: ({ what }) => what },
  { name: 'week', head: 'A week', numeric: true, cell: ({ aWeek }) => <b>{aWeek}</b> },
  {
    name: 'weekdays',
    head: 'Monday to Friday',
    numeric: true,
    cell: ({ byDay }) => (byDay ? inWeek(byDay).weekdays : 'alike'),
  },
  {
    name: 'weekends',
    head: 'Saturday and Sunday',
    numeric: true,
    cell: ({ byDay }) => (byDay ? inWeek(byDay).weekends : 'alike'),
  },
  {
    name: 'why',
    head: 'How that is known',
    cell: (one) => (one.pathway ? startsWhy(one, waits[one.pathway]) : one.by),
  },
  {
    name: 'days',
    head: 'How its days are known',
    cell: ({ pathway, byDayBy }) =>
      pathway && byDayBy ? startDaysWhy({ byDayBy }, waits[pathway].byDay) : 'not known',
  },
]

type Seen = { day: string; of: Record<'P1' | 'P2' | 'P3' | 'assessments', string> }

function seenRows({ waits, assessments }: PlaceFit): Seen[] {
  const cell = ({ counts, days }: ByDay, i: number) =>
    days[i] === 0 ? 'none seen' : `${counts[i]} on ${days[i]}`
  return [...weekdays, 'Bank holidays'].map((day, i) => ({
    day,
    of: {
      P1: cell(waits.P1.byDay, i),
      P2: cell(waits.P2.byDay, i),
      P3: cell(waits.P3.byDay, i),
      assessments: cell(assessments.byDay, i),
    },
  }))
}

const seenColumns: Column<Seen>[] = [
  { name: 'day', head: 'Day', rowHead: true, card: 'title', cell: ({ day }) => day },
  { name: 'p1', head: 'Help at home (P1)', numeric: true, cell: ({ of }) => of.P1 },
  { name: 'p2', head: 'Community bed (P2)', numeric: true, cell: ({ of }) => of.P2 },
  { name: 'p3', head: 'Care home (P3)', numeric: true, cell: ({ of }) => of.P3 },
  { name: 'assessed', head: 'Assessments done', numeric: true, cell: ({ of }) => of.assessments },
]
