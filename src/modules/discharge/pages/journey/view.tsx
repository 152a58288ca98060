import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { ChangedBar, KeysBar } from '../../../../ui/index.ts'
import { lengthOfStay } from '../../../stays/index.ts'
import { journeyAddress } from '../addresses.ts'
import { destroyBy } from '../list/heading.ts'
import { PlanCards } from './cards.tsx'
import { HowTheyGotHere } from './chart/section.tsx'
import { Happened, type Shown } from './happened.tsx'
import { Crumbs, JourneyHeading, TheAnswer } from './heading.tsx'
import { MaySeeCard } from './may-see.tsx'
import type { Neighbours } from './neighbours.ts'
import { ReadinessBoxes } from './readiness-boxes.tsx'
import { Steps } from './steps.tsx'
import { WaitsTable } from './waits-table.tsx'

export type JourneyProps = Shown & { neighbours: Neighbours }

/** One person: where they are on the way home, how they got there, and who may see it. */
export const JourneyView = (props: JourneyProps) => {
  const { journey, viewer, now, back, neighbours } = props
  return (
    <div class="hw-journey hw-print-list">
      <Crumbs neighbours={neighbours} />
      <JourneyHeading journey={journey} viewer={viewer} now={now} back={back} neighbours={neighbours} />
      <PrintNote {...props} />
      <div hidden data-changed-bar="" data-changed-wrap="">
        <ChangedBar href={back} label="Show it">
          Something here was changed while you were writing.
        </ChangedBar>
      </div>
      <TheAnswer journey={journey} />
      <WaitsTable shown={props} />
      <ReadinessBoxes journey={journey} now={now} />
      <HowTheyGotHere
        journey={journey}
        viewer={viewer}
        now={now}
        steps={<Steps journey={journey} now={now} />}
      />
      <div class="hw-split">
        <div>
          <Happened shown={props} />
          {journey.earlierStays.length > 0 && <EarlierStays {...props} />}
        </div>
        <div>
          <PlanCards journey={journey} now={now} />
          <MaySeeCard journey={journey} now={now} />
        </div>
      </div>
      <KeysBar
        entries={[
          { keys: ['j', 'k'], label: 'next, previous' },
          { keys: ['r'], label: 'ready or not' },
          { keys: ['e'], label: 'expected date' },
          { keys: ['w'], label: 'wait' },
          { keys: ['f'], label: 'find a place' },
          { keys: ['n'], label: 'note' },
          { keys: ['p'], label: 'print' },
        ]}
      />
    </div>
  )
}

const EarlierStays = ({ journey, now }: JourneyProps) => (
  <section>
    <h2>Earlier stays</h2>
    <ul>
      {journey.earlierStays.map((stay) => (
        <li>
          <a href={journeyAddress(stay.stayId)}>{dateWords(dateOf(stay.admittedAt), dateOf(now))}</a>,{' '}
          {lengthOfStay(stay, now).midnights} nights
        </li>
      ))}
    </ul>
  </section>
)

/** Paper goes astray: where and when it was printed, by whom, and when it must be destroyed. */
const PrintNote = ({ viewer, now }: JourneyProps) => (
  <p class="hw-print-only">
    Personal information. Printed {dateWords(dateOf(now), dateOf(now))} {timeWords(now)} by {viewer.name},{' '}
    {viewer.organisationName}. Destroy by {destroyBy(now)}.
  </p>
)
