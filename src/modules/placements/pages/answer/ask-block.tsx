import type { Instant } from '../../../../platform/time.ts'
import { Button, type Content, Mark } from '../../../../ui/index.ts'
import type { BeyondShown } from '../../queries/beyond-shown.ts'
import type { OurAskRow } from '../../queries/our-asks.ts'
import { timeLeft } from '../../rules/provider-answer.ts'
import { fitWords } from '../../rules/provider-fit.ts'
import { atWords, capital, shownSentences } from '../../rules/provider-words.ts'
import type { Saying } from '../provider/addresses.ts'

type AskProps = { ask: OurAskRow; beyond: BeyondShown | null; now: Instant }

/** One request, as whoever is asked may read it: the same on their own page and behind a link. */
export const AskWords = ({ ask, beyond, now }: AskProps) => {
  const { lead, rest } = shownSentences(ask.shown)
  const { visits, where, waiting, from } = ask.shown
  return (
    <>
      <p class="hw-ask__who">
        <strong>{lead}</strong> {rest.join(' ')}
      </p>
      {visits.length > 0 && (
        <ul class="hw-ask__visits">
          {visits.map((visit) => (
            <li>{capital(visit)}</li>
          ))}
        </ul>
      )}
      {waiting && <p class="hw-ask__note">{waiting}</p>}
      <p class="hw-ask__note">
        {where && `Where: ${where}. `}
        {from && `Wished from ${from}. `}
        For {ask.service}. {askedWords(ask, beyond, now)}
      </p>
      {ask.told && (
        <p>
          You asked for more. They say: <q>{ask.told}</q>
        </p>
      )}
      {ask.ringsBack && <p>You ring back, {ask.ringsBack}.</p>}
      {beyond && <FitMark beyond={beyond} />}
    </>
  )
}

export const TimeMark = ({ ask, now }: Pick<AskProps, 'ask' | 'now'>): Content => {
  if (!ask.answerBy) return <></>
  const { late, words } = timeLeft(ask.answerBy, now)
  return (
    <p class="hw-ask__time">
      <Mark is={late ? 'late' : 'ending'}>{words}</Mark>
    </p>
  )
}

function askedWords({ sentAt, seenAt }: OurAskRow, beyond: BeyondShown | null, now: Instant): string {
  const asker = beyond?.asker
  const by = asker ? ` by ${asker.name}${asker.phone ? `, ${asker.phone},` : ''}` : ''
  const seen = seenAt ? `; seen by you ${atWords(seenAt, now)}` : ''
  return `Asked${by} ${atWords(sentAt, now)}${seen}.`
}

const FitMark = ({ beyond: { fit } }: { beyond: BeyondShown }) => {
  const words = fitWords(fit)
  if (!words) return <></>
  const all = fit.outside.length === 0 && fit.unknown.length === 0
  return (
    <p>
      <Mark is={all ? 'ready' : 'not-ready'}>{words}</Mark>
      {fit.outside.length > 0 && ` Outside: ${fit.outside.join('; ')}.`}
      {fit.unknown.length > 0 && ` Not known: ${fit.unknown.join('; ')}.`}
    </p>
  )
}

/** The three answers. `to` is where each is given. */
export const AnswerButtons = ({ to }: { to: (say: Saying) => string }) => (
  <div class="hw-two">
    <Button text="Yes, we can" href={to('yes')} classes="hw-two__whole" attributes={asLink} />
    <Button text="No" href={to('no')} variant="secondary" attributes={asLink} />
    <Button text="Ask us more" href={to('more')} variant="secondary" attributes={asLink} />
  </div>
)

/** It leads somewhere, and without a script only Enter presses it. */
export const asLink = { role: null, draggable: null }
