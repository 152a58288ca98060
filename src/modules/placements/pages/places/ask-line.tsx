import { dateWords, momentWithin } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { Button, Form, Mark } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import type { BoardAsk } from '../../rules/board-row.ts'
import { type DeclineReason, declineWords } from '../../rules/decline-reasons.ts'
import { type Ask, isInPlay, isOut } from '../../rules/model.ts'
import { lateWords } from '../../rules/provider-answer.ts'
import { capital } from '../../rules/provider-words.ts'
import { askStateWords, stepOf } from '../../rules/steps.ts'
import { feeWords } from '../../rules/telephone.ts'
import { type AskDeed, askDeedAddress } from '../addresses.ts'
import { Dots } from './dots.tsx'

type Props = {
  ask: BoardAsk
  /** The same as its facts leave it: reasons, words. */
  full: Ask | undefined
  changedAt: Instant | null
  startedOn: LocalDate | null
  now: Instant
  viewer: SignedIn
  over: boolean
  /** When the care that began failed; null where it runs, or the failure is dealt with. */
  failedAt: Instant | null
  /** The first yes has the green button. */
  first?: boolean
}

/** One request: how far it has come, what was said, what can be done with it. */
export const AskLine = ({
  ask,
  full,
  changedAt,
  startedOn,
  now,
  viewer,
  over,
  failedAt,
  first = false,
}: Props) => (
  <li class="hw-asked">
    <div class="hw-asked__words">
      <h3 class="hw-asked__name">{ask.service}</h3>
      <p>
        <Dots step={stepOf(ask)} />
      </p>
      <p>{answerWords({ ask, full, startedOn, now })}</p>
      {full?.words && ask.state !== 'let go' && (
        <p>
          They say: <q>{full.words}</q>
        </p>
      )}
      {full?.answeredTo && answered(ask) && (
        <p>
          <Mark is="accepted">By telephone, told to {full.answeredTo}</Mark>
        </p>
      )}
      {full?.ringsBack && isOut(ask.state) && <p>They ring back, {full.ringsBack}.</p>}
      {late(ask, now)}
      {changedAt && ask.sentAt.epochMilliseconds < changedAt.epochMilliseconds && isOpen(ask) && (
        <p>
          <Mark is="changed">Asked before the need changed</Mark>
        </p>
      )}
    </div>
    {!over && mayDo(viewer, 'find places') && <Deeds {...{ ask, viewer, failedAt, first }} />}
  </li>
)

const answered = ({ state }: BoardAsk) => state === 'yes' || state === 'no'

const isOpen = ({ state }: BoardAsk) => isInPlay(state)

function answerWords({
  ask,
  full,
  startedOn,
  now,
}: Pick<Props, 'ask' | 'full' | 'startedOn' | 'now'>): string {
  const at = momentWithin(ask.stateAt, now)
  if (ask.state === 'yes' && ask.startOn) {
    const day = dateWords(ask.startOn, dateOf(now))
    return daysBetween(dateOf(now), ask.startOn) < 0
      ? `Offered ${day}, which is over: ask whether it still holds. Said ${at}`
      : `Can start ${day}${full?.fee ? `, ${feeWords(full.fee)}` : ''}. Said ${at}`
  }
  if (ask.state === 'no' && full?.reason) return `${declineWords(full.reason as DeclineReason)}. Said ${at}`
  if (ask.state === 'chosen' && ask.holdUntil) return `Held until ${momentWithin(ask.holdUntil, now)}`
  if (ask.state === 'let go' && full?.words) return `Let go ${at}: ${full.words}`
  const begins = ask.state === 'started' ? (startedOn ?? ask.startOn) : ask.startOn
  if ((ask.state === 'arranged' || ask.state === 'started') && begins)
    return `${askStateWords(ask.state)}, ${dateWords(begins, dateOf(now))}`
  if (isOut(ask.state) && ask.answerBy)
    return `${askStateWords(ask.state)}. Answer by ${momentWithin(ask.answerBy, now)}`
  return `${askStateWords(ask.state)}, ${at}`
}

function late(ask: BoardAsk, now: Instant) {
  const words = isOut(ask.state) ? lateWords(ask.answerBy, now) : null
  if (!words) return <></>
  return (
    <p>
      <Mark is="late">{capital(words)}; an answer still counts</Mark>
    </p>
  )
}

const Deeds = ({
  ask,
  viewer,
  failedAt,
  first,
}: Pick<Required<Props>, 'ask' | 'viewer' | 'failedAt' | 'first'>) => {
  const chooses = mayDo(viewer, 'choose places')
  const links = linksFor(ask, chooses).filter(([deed]) => deed !== 'failed' || !failedAt)
  const choosable = ask.state === 'yes' || (ask.state === 'lapsed' && ask.startOn !== null)
  return (
    <div class="hw-asked__do">
      {choosable && chooses && (
        <Form action={askDeedAddress(ask.askId, 'choose')} once={newId()}>
          <Button
            small
            preventDoubleClick
            {...(first ? {} : { variant: 'secondary' })}
            attributes={first ? { 'data-choose': '' } : {}}
          >
            Choose <span class="nhsuk-u-visually-hidden">{ask.service}</span>
          </Button>
        </Form>
      )}
      {choosable && !chooses && <p class="hw-second">The hub or a social worker chooses.</p>}
      {links.length > 0 && (
        <p class="hw-asked__links">
          {links.map(([deed, words]) => (
            <a href={askDeedAddress(ask.askId, deed)} data-dialog="">
              {words}
              <span class="nhsuk-u-visually-hidden"> {ask.service}</span>
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

const telephone: [AskDeed, string] = ['telephone', 'They rang']

function linksFor({ state }: BoardAsk, chooses: boolean): [AskDeed, string][] {
  switch (state) {
    case 'yes':
    case 'lapsed':
      return [
        ...(chooses ? ([['choose', 'Another day or hold']] as [AskDeed, string][]) : []),
        ...(state === 'yes' ? ([telephone, ['take-back', 'Take back']] as [AskDeed, string][]) : []),
      ]
    case 'more':
      return [['tell-more', 'Tell them'], telephone, ['take-back', 'Take back']]
    case 'sent':
    case 'seen':
      return [telephone, ['take-back', 'Take back']]
    case 'no':
      return [telephone]
    case 'chosen':
    case 'arranged':
      return [
        ...(chooses
          ? ([['arrange', state === 'chosen' ? 'It is arranged' : 'Move the day']] as [AskDeed, string][])
          : []),
        ['start', 'It has started'],
        ...(chooses ? ([['let-go', 'Let it go']] as [AskDeed, string][]) : []),
      ]
    case 'started':
      return [
        ['failed', 'It has failed'],
        ['end', 'It has ended'],
      ]
    default:
      return []
  }
}
