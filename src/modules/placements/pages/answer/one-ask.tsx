import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Content, Details, type Filled, Mark, PageHeading } from '../../../../ui/index.ts'
import type { OneAsk } from '../../queries/one-ask.ts'
import { type AskState, isHeld } from '../../rules/model.ts'
import { answerWords, overWords } from '../../rules/provider-answer.ts'
import { atWords, shownSentences } from '../../rules/provider-words.ts'
import { feeWords } from '../../rules/telephone.ts'
import type { Saying } from '../provider/addresses.ts'
import { AnswerForm } from './answer-form.tsx'
import { AnswerButtons, AskWords, TimeMark } from './ask-block.tsx'
import { typedOf } from './form.ts'

export type OneAskProps = {
  one: OneAsk
  now: Instant
  say: Saying | null
  to: (say?: Saying) => string
  action: string
  once: string
  from: Filled
  /** What could not be done, and why: a colleague answered, they went elsewhere. */
  problem?: string | undefined
  /** Where who comes stands, for whoever is signed in; null behind a link. */
  ownPage: string | null
  /** Behind a link: where to sign in to read it; null where nobody of theirs can. */
  signIn?: string | null
  foot: Content
}

const titles: Record<Saying, string> = {
  yes: 'Yes, we can',
  no: 'No, we cannot',
  more: 'Ask them more',
}

const titleOf = (state: AskState, say: Saying | null): string => {
  if (isHeld(state)) return 'You are chosen'
  if (overWords(state)) return 'This request is over'
  return say ? titles[say] : 'Can you help?'
}

/** One request by itself: signed in, or behind a link. */
export const OneAskView = (props: OneAskProps) => {
  const { one, now, say, to, problem, foot } = props
  const { ask, beyond } = one
  const over = overWords(ask.state)
  const answered = answerWords(ask, now)
  return (
    <div class="hw-phone">
      <PageHeading title={titleOf(ask.state, say)} />
      {problem && (
        <p class="hw-ask__problem" role="alert">
          <strong>{problem}.</strong>
        </p>
      )}
      {isHeld(ask.state) ? (
        <Chosen one={one} now={now} ownPage={props.ownPage} signIn={props.signIn ?? null} />
      ) : over ? (
        <p>{over}.</p>
      ) : (
        <>
          {ask.state !== 'yes' && ask.state !== 'no' && <TimeMark ask={ask} now={now} />}
          {say ? (
            <Details summary={shownSentences(ask.shown).lead} classes="hw-ask__whole">
              <AskWords ask={ask} beyond={beyond} now={now} />
            </Details>
          ) : (
            <AskWords ask={ask} beyond={beyond} now={now} />
          )}
          {answered && <Answered one={one} now={now} />}
          {say ? (
            <AnswerForm
              ask={ask}
              wished={beyond?.from ?? null}
              say={say}
              now={now}
              from={props.from.typed.say === undefined ? { ...props.from, typed: typedOf(ask) } : props.from}
              once={props.once}
              action={props.action}
              back={to()}
            />
          ) : (
            <>
              {answered && (
                <p>Nothing is promised until they choose. You may change your answer until then:</p>
              )}
              <AnswerButtons to={to} />
            </>
          )}
        </>
      )}
      {foot}
    </div>
  )
}

/**
 * What to do next. Who comes is said to whoever signs in, and to no link: where nobody has an account it is said by
 * telephone, to whoever rings the one that chose.
 */
const Chosen = ({
  one: { ask, beyond },
  now,
  ownPage,
  signIn,
}: {
  one: OneAsk
  now: Instant
  ownPage: string | null
  signIn: string | null
}) => {
  const asker = beyond?.asker ?? null
  return (
    <>
      <p>
        <Mark is="chosen">Chosen</Mark>
        {ask.startOn && ` They come ${dateWords(ask.startOn, dateOf(now))}.`}
        {ask.state === 'chosen' &&
          ask.holdUntil &&
          ` The place is held until ${atWords(ask.holdUntil, now).replace(/^on /, '')}: agree the day and the time before that.`}
      </p>
      <h2>What to do next</h2>
      <ol>
        <li>
          {ownPage ? (
            <>
              <a href={ownPage}>Open your own page</a>: who comes and what is sent with them stands there, and
              you agree the day and the time there.
            </>
          ) : (
            <>
              {signIn ? (
                <>
                  <a href={signIn}>Sign in</a> to read who comes and what is sent with them, and agree the day
                  and the time there; or ring
                </>
              ) : (
                'Ring'
              )}{' '}
              <Asker asker={asker} />: they tell you who comes and what is sent with them, and you agree the
              day and the time.
            </>
          )}
        </li>
        <li>
          If you cannot take them after all, {ownPage ? 'say so there' : 'say so when you ring'} at once: they
          look elsewhere from then on.
          {ownPage && (
            <>
              {' '}
              To speak to somebody, ring <Asker asker={asker} />.
            </>
          )}
        </li>
      </ol>
    </>
  )
}

const Asker = ({ asker }: { asker: { name: string; phone: string | null } | null }) =>
  asker?.phone ? (
    <>
      {asker.name} on <a href={`tel:${asker.phone.replace(/[^+\d]/g, '')}`}>{asker.phone}</a>
    </>
  ) : (
    <>{asker?.name ?? 'whoever asked you'}</>
  )

/** What was said, by whom of ours. */
export const Answered = ({ one: { ask, beyond }, now }: { one: OneAsk; now: Instant }) => (
  <p>
    <Mark is={ask.answer === 'yes' ? 'accepted' : 'not-answered'}>{answerWords(ask, now)}</Mark>
    {ask.words && (
      <>
        {' '}
        <q>{ask.words}</q>
      </>
    )}{' '}
    <span class="hw-second">
      {ask.answeredTo
        ? `You said so by telephone, told to ${ask.answeredTo}${ask.fee ? `: ${feeWords(ask.fee)}` : ''}. Change it if it is wrong`
        : beyond?.answeredBy
          ? `Answered by ${beyond.answeredBy}`
          : 'Answered by a link'}
    </span>
  </p>
)
