import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { type Content, Kbd } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { colourOn, redDayWords } from '../../../stays/index.ts'
import { stayAddress } from '../addresses.ts'
import { briefName } from '../person-names.ts'
import { roundAddress, roundPersonAddress } from './address.ts'
import type { RoundProps } from './view.tsx'

/** One key each: links to forms that open over the page, green in one tap, and on to the next person. */
export const RoundActions = (props: RoundProps) => {
  const { viewer, row, ward, now, once } = props
  const here = roundPersonAddress(row.stayId, ward.wardId)
  const form = (page: string) => `/stays/${row.stayId}/${page}?back=${encodeURIComponent(here)}`
  const today = dateOf(now)
  const colour = colourOn(
    { dayOn: row.dayOn ? Temporal.PlainDate.from(row.dayOn) : null, dayColour: row.dayColour },
    today,
  )
  const records = mayDo(viewer, 'record the stay')
  return (
    <ul class="hw-round__actions" aria-label="What was said">
      {records && (
        <li>
          <form method="post" action={stayAddress(row.stayId, 'day')} data-quick="">
            <input type="hidden" name="once" value={once} />
            <input type="hidden" name="back" value={here} />
            <button
              type="submit"
              name="colour"
              value="green"
              aria-pressed={colour === 'green' ? 'true' : 'false'}
              data-round-key="g"
            >
              <Inside letter="g" first="Green day" second="something moved" />
            </button>
          </form>
        </li>
      )}
      {records && (
        <Action
          letter="x"
          href={form('day')}
          focus="reason"
          chosen={colour === 'red'}
          first="Red day"
          second={
            colour === 'red' && row.dayReason ? `set: ${redDayWords(row.dayReason).toLowerCase()}` : 'and why'
          }
        />
      )}
      {records && (
        <Action
          letter="e"
          href={form('expected-date')}
          first="Change date"
          second={
            row.expectedDate
              ? `now ${dateWords(Temporal.PlainDate.from(row.expectedDate), today)}`
              : 'not set'
          }
        />
      )}
      {mayDo(viewer, 'change waits') && (
        <Action letter="w" href={form('waits/new')} first="Add a wait" second="with owner" />
      )}
      {mayDo(viewer, 'record readiness') && (
        <Action
          letter="r"
          href={form('readiness')}
          first={row.readySince ? 'Not ready' : 'Ready or not'}
          second={row.readySince ? 'with a reason' : 'who says so'}
        />
      )}
      {mayDo(viewer, 'answer waits') && (
        <Action letter="n" href={form('note')} first="Note" second="one line" />
      )}
      <Next {...props} />
    </ul>
  )
}

const Action = ({
  letter,
  href,
  first,
  second,
  focus,
  chosen,
}: {
  letter: string
  href: string
  first: string
  second: string
  focus?: string
  chosen?: boolean
}) => (
  <li>
    <a
      class={chosen ? 'hw-round__chosen' : undefined}
      href={href}
      data-dialog=""
      data-round-key={letter}
      data-round-focus={focus}
    >
      <Inside letter={letter} first={first} second={second} />
    </a>
  </li>
)

/** The driver's step is kept, so it is sent; whoever looks by themselves follows a link. */
const Next = ({ standing: { next }, ward, round, drives, row }: RoundProps) => {
  const words = next ? (
    <Inside letter="↵" first={next.bed ? `Next: bed ${next.bed}` : 'Next'} second={briefName(next)} />
  ) : (
    <Inside letter="↵" first="Finish" second="and sum up" />
  )
  if (!round || !drives)
    return (
      <li>
        <a
          href={next ? roundPersonAddress(next.stayId, ward.wardId) : roundAddress({ ward: ward.wardId })}
          data-go="next"
        >
          {words}
        </a>
      </li>
    )
  return (
    <li>
      <form method="post" action={roundAddress()}>
        <input type="hidden" name="ward" value={ward.wardId} />
        <input type="hidden" name="round" value={round.roundId} />
        <input type="hidden" name="said" value={row.stayId} />
        {next && <input type="hidden" name="to" value={next.stayId} />}
        <button type="submit" name="do" value="next" data-go="next">
          {words}
        </button>
      </form>
    </li>
  )
}

const Inside = ({ letter, first, second }: { letter: string; first: string; second: Content }) => (
  <>
    <Kbd>{letter}</Kbd>
    <span>
      <strong>{first}</strong> {second}
    </span>
  </>
)
