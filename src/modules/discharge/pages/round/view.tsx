import type { SignedIn } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Icon } from '../../../../ui/index.ts'
import type { RoundWard } from '../../queries/round.ts'
import type { RoundPerson } from '../../queries/round-person.ts'
import type { ListRow, PersonRow } from '../../rules/list-row.ts'
import type { Round, Standing } from '../../rules/round.ts'
import { RoundActions } from './actions.tsx'
import { RoundBar } from './bar.tsx'
import { RoundHead } from './head.tsx'
import { RoundQuestions } from './questions.tsx'
import { Rail } from './rail.tsx'
import { RoundReadiness } from './readiness.tsx'
import { RoundWaits } from './waits.tsx'

export type RoundProps = {
  viewer: SignedIn
  now: Instant
  ward: RoundWard
  rows: readonly ListRow[]
  row: PersonRow
  person: RoundPerson
  standing: Standing
  /** The round that is going on this ward; null when nobody has begun one. */
  round: Round | null
  drives: boolean
  mayDrive: boolean
  once: string
}

/** One person at a time, legible at three metres; the rail beside them holds every bed. */
export const RoundView = (props: RoundProps) => {
  const { row, rows, ward, round, person, now } = props
  return (
    <div class="hw-round">
      <RoundBar {...props} />
      <Rail {...{ rows, round }} stayId={row.stayId} wardId={ward.wardId} />
      <div class="hw-round__person" id={`person-${row.stayId}`}>
        <RoundHead {...props} />
        <RoundQuestions {...props} />
        <RoundReadiness row={row} parts={person.readiness.parts} now={now} />
        <RoundWaits waits={person.waits} ready={row.readySince !== null} now={now} />
        {row.lastNote && (
          <p class="hw-round__say">
            <Icon shape="arrow" /> Last note: {row.lastNote}
          </p>
        )}
        <RoundActions {...props} />
      </div>
    </div>
  )
}
