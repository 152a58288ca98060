import type { LocalDate } from '../../../platform/time.ts'
import { Icon, Mark, type StatusName, Two } from '../../../ui/index.ts'
import { partKind } from '../rules/content.ts'
import { type DueThing, dueThingParts, dueThings } from '../rules/late.ts'
import { type Part, stateOf } from '../rules/plan.ts'
import { type RiskRating, ratingWords } from '../rules/risk.ts'

/** When it is due and how late that is, with shape and words. */
export const DueMark = ({ thing }: { thing: Pick<DueThing, 'late' | 'due'> }) => {
  const { amount, day } = dueThingParts(thing)
  return (
    <Two
      first={<Mark is={thing.late > 0 ? 'late' : thing.late === 0 ? 'due-today' : 'on-time'}>{amount}</Mark>}
      second={day ?? undefined}
    />
  )
}

const shapes: Record<string, StatusName> = {
  done: 'ready',
  said: 'ready',
  sent: 'ready',
  here: 'ready',
  spent: 'ready',
  closed: 'ready',
  agreed: 'agreed',
  'under way': 'proposed',
  held: 'held',
  dropped: 'not-ready',
  happened: 'late',
}

/** The state that was last said of a part; "nothing said yet" where there is none. */
export const StateMark = ({ part }: { part: Part }) => {
  const state = stateOf(part)
  if (state === null) return <span class="hw-second">Nothing said yet</span>
  return <Mark is={shapes[state] ?? 'on-time'}>{partKind(part.kind).standing?.states[state] ?? state}</Mark>
}

/** Late or due where it has a day and is not done; else how it stands. */
export const StandingMark = ({ part, today }: { part: Part; today: LocalDate }) => {
  const [thing] = dueThings({ parts: [part] }, today)
  return thing ? <DueMark thing={thing} /> : partKind(part.kind).standing ? <StateMark part={part} /> : <></>
}

/** Probability times impact, by shape, word and number. */
export const RatingMark = ({ rating }: { rating: RiskRating | null }) =>
  rating?.colour === 'amber' ? (
    <span class="hw-status hw-tone--brown">
      <Icon shape="ageing" />
      <span>{ratingWords(rating)}</span>
    </span>
  ) : (
    <Mark is={rating ? (rating.colour === 'red' ? 'late' : 'on-time') : 'unowned'}>
      {ratingWords(rating)}
    </Mark>
  )
