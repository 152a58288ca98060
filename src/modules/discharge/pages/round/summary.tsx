import { momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Card, Mark, PageHeading, type StatusName } from '../../../../ui/index.ts'
import type { RoundWard } from '../../queries/round.ts'
import type { ListRow, PersonRow } from '../../rules/list-row.ts'
import { isGoing, paceOf, paceWords, type Round, summaryOf } from '../../rules/round.ts'
import { journeyAddress } from '../addresses.ts'
import { fullName } from '../person-names.ts'
import { roundAddress, roundPersonAddress } from './address.ts'

/** The end of a round: how long it took, who is ready, and what it left open. */
export const RoundSummary = ({
  ward,
  rows,
  now,
  round,
}: {
  ward: RoundWard
  rows: readonly ListRow[]
  now: Instant
  round: Round
}) => {
  const { ready, couldGo, noNextStep, noDate, notSpoken } = summaryOf(rows, round, now)
  const over = !isGoing(round, now)
  return (
    <>
      <PageHeading
        title={`${paceWords(paceOf(round, now))}.`}
        note={`Board round, ${ward.name}, ${momentWithin(round.beganAt, now)}, driven by ${round.driver}${over ? '' : ', still going'}`}
        below
      />
      <div class="hw-columns">
        <People of={couldGo} title="Could go today" is="ready" nobody="Nobody could go today." />
        <People
          of={noNextStep}
          title="Ready, and nobody owns what comes next"
          is="unowned"
          nobody="Everyone who is ready has a next step."
        />
        <People
          of={ready.filter((row) => !couldGo.includes(row) && !noNextStep.includes(row))}
          title="Ready, and waiting for something"
          is="ready"
          nobody="Nobody else is ready."
        />
        <People of={noDate} title="No expected date" is="not-ready" nobody="Everyone has an expected date." />
        <People
          of={notSpoken}
          title="Not spoken about"
          is="not-answered"
          nobody="Everyone was spoken about."
          to={(row) => roundPersonAddress(row.stayId, ward.wardId)}
        />
      </div>
      <p>
        <a href={`/list?view=ward&ward=${ward.wardId}`}>The ward’s list</a> ·{' '}
        <a href={roundAddress({ ward: ward.wardId })}>{over ? 'Start another round' : 'Back to the round'}</a>{' '}
        · <a href="/">Today</a>
      </p>
    </>
  )
}

type PeopleProps = {
  of: readonly PersonRow[]
  title: string
  is: StatusName
  nobody: string
  to?: (row: PersonRow) => string
}

const People = ({ of, title, is, nobody, to = (row) => journeyAddress(row.stayId) }: PeopleProps) => (
  <Card title={of.length > 0 ? <Mark is={is}>{`${title}: ${of.length}`}</Mark> : title}>
    {of.length === 0 ? (
      <p class="hw-second">{nobody}</p>
    ) : (
      <ul>
        {of.map((row) => (
          <li>
            <a href={to(row)}>{fullName(row)}</a>{' '}
            <span class="hw-second">{row.bed ? `bed ${row.bed}` : 'without a bed'}</span>
          </li>
        ))}
      </ul>
    )}
  </Card>
)
