import { Kbd } from '../../../../ui/index.ts'
import { durationWords, paceOf, secondsEach, standingOf } from '../../rules/round.ts'
import { roundAddress } from './address.ts'
import type { RoundProps } from './view.tsx'

/** Where the round is, how long is left, who drives, and the way out. */
export const RoundBar = ({ ward, standing, round, drives, mayDrive, now, row, rows }: RoundProps) => {
  const pace = round && paceOf(round, now)
  return (
    <div class="hw-round__bar">
      <p class="hw-round__title">Board round, {ward.name}</p>
      <span>
        Person {standing.number} of {standing.of}
      </span>
      <progress
        class="hw-round__timer"
        max={secondsEach}
        value={0}
        aria-label="Time for this person"
        data-round-bar=""
      ></progress>
      <span class="hw-round__left" data-round-words="">
        {secondsEach} s a person
      </span>
      {pace && (
        <span data-round-pace="" data-seconds={pace.seconds} data-people={pace.people}>
          {durationWords(pace.seconds)} so far{pace.each !== null && `, ${pace.each} s a person`}
        </span>
      )}
      {round && !drives && <Driver {...{ ward, round, mayDrive, row, rows }} />}
      <span class="hw-round__keys">
        <Kbd>Space</Kbd> pause
      </span>
      {round && drives ? (
        <form method="post" action={roundAddress()}>
          <input type="hidden" name="ward" value={ward.wardId} />
          <input type="hidden" name="round" value={round.roundId} />
          <button class="hw-round__plain" type="submit" name="do" value="stop" data-go="stop">
            <Kbd>Esc</Kbd> stop
          </button>
        </form>
      ) : (
        <a class="hw-round__plain" href={roundAddress({ ward: ward.wardId })} data-go="stop">
          <Kbd>Esc</Kbd> stop
        </a>
      )}
    </div>
  )
}

const Driver = ({
  ward,
  round,
  mayDrive,
  row,
  rows,
}: Pick<RoundProps, 'ward' | 'mayDrive' | 'row' | 'rows'> & { round: NonNullable<RoundProps['round']> }) => (
  <form class="hw-round__driver" method="post" action={roundAddress()}>
    <strong>{round.driver} is driving</strong>{' '}
    {round.nowAt && round.nowAt !== row.stayId && standingOf(rows, round.nowAt) && (
      <a class="hw-round__plain" href={roundAddress({ ward: ward.wardId, at: round.nowAt })}>
        Go to where they are
      </a>
    )}
    <input type="hidden" name="ward" value={ward.wardId} />
    <input type="hidden" name="round" value={round.roundId} />
    <input type="hidden" name="to" value={row.stayId} />
    {mayDrive && (
      <button class="hw-round__plain" type="submit" name="do" value="take over">
        Take over
      </button>
    )}
  </form>
)
