import type { Instant } from '../../../../platform/time.ts'
import { MonthGrid, type SquarePattern } from '../month-grid.tsx'
import { monthAddress } from './addresses.ts'
import { squaresOf } from './calendar-squares.ts'
import type { Chosen } from './chosen.ts'
import { courseWords, journeyLink } from './course-words.ts'
import type { MonthPage } from './load.ts'
import { RunsTable } from './runs-table.tsx'
import { Totals } from './totals.tsx'
import { WhyPanel } from './why-panel.tsx'

type Props = { of: MonthPage; chosen: Chosen; now: Instant; meeting: boolean }

/** The month of one person: the calendar, the working of one night, totals, and what each side says. */
export const ChosenPerson = ({ of, chosen, now, meeting }: Props) => {
  const { line, on } = chosen
  const night = chosen.all.find(({ date }) => date.toString() === on)!
  const stay = line.stayId
  return (
    <article class="hw-agree__person" aria-labelledby="person">
      <div class="hw-agree__who-line">
        <h2 id="person">
          <a href={journeyLink(stay)}>{line.name}</a>
          {chosen.age !== null && `, ${chosen.age}`}
        </h2>
        <p class="hw-second">{courseWords(chosen)}</p>
      </div>
      <div class="hw-agree__month">
        <MonthGrid
          month={of.month}
          caption={`${chosen.firstName}’s nights`}
          squares={squaresOf(
            chosen.all,
            line.nights,
            on,
            (date) =>
              `${monthAddress(of, { stay, on: date, meeting: meeting ? '1' : undefined })}#night-${date}`,
          )}
          legend={legend}
        />
        <div>
          <WhyPanel
            night={night}
            agreed={line.nights.find(({ date }) => date.toString() === on)}
            editionId={of.all.rules.editionId}
            now={now}
          />
          <Totals
            place={of}
            stayId={stay}
            firstName={chosen.firstName}
            nights={line.nights}
            national={chosen.national}
          />
        </div>
      </div>
      <RunsTable
        of={of}
        stayId={stay}
        lines={chosen.lines}
        facts={chosen.facts}
        on={on}
        now={now}
        meeting={meeting}
      />
    </article>
  )
}

const legend: readonly SquarePattern[] = [
  'nhs',
  'council',
  'both',
  'disputed',
  'not answered',
  'not proposed',
]
