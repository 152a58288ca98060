import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import {
  answered,
  answeredFact,
  answerWords,
  isSameAnswer,
  type ProviderAnswer,
  speedOf,
  whatIsWrong,
  whyNotAnswer,
} from '../rules/provider-answer.ts'
import { type AboutOurAsk, aboutOurAsk } from './about-our-ask.ts'
import { answerTheWait } from './answer-the-wait.ts'

export type AnswerAsk = AboutOurAsk & {
  answer: ProviderAnswer
  /** When the answer that stood on the page was given; null where there was none. Refused when a colleague has answered since. */
  saw: Instant | null
}

/** @see speedOf */
export type Answered = { minutes: number; late: string | null; repeated: boolean }

/**
 * Writes a provider's answer down: it may be changed until somebody is chosen, and comes late but not in vain after its
 * time. The same answer sent again is the same answer. Who was chosen or withdrawn meanwhile is a refusal in words.
 */
export const answerAsk = (tx: Tx, about: AnswerAsk): Promise<Answered | Refusal> =>
  aboutOurAsk<Answered>(
    tx,
    about,
    ({ ask, facts }) => {
      const { answer, saw, now } = about
      const give = speedOf(ask, facts, now)
      if (isSameAnswer(ask, answer)) return { facts: [], give: { ...give, repeated: true } }
      const over = whyNotAnswer(ask)
      if (over) return over
      if (ask.answeredAt && saw?.epochMilliseconds !== ask.answeredAt.epochMilliseconds)
        return refuse(
          'conflict',
          `${ask.answeredTo ? `${ask.answeredTo} wrote your answer down by telephone` : 'A colleague answered'} meanwhile: ${answerWords(ask, now)}. Nothing of yours was sent. Look, and change it if it is wrong`,
        )
      const wrong = whatIsWrong(answer, now)
      if (Object.keys(wrong).length > 0) return refuse('invalid', 'The answer is not complete', wrong)
      return {
        facts: [{ ...answeredFact(ask.askId, answer), happenedAt: now }],
        give: { ...give, repeated: false },
        ...(answer.answer === 'more'
          ? {}
          : {
              follows: (as, { stayId }) =>
                answerTheWait(tx, { as, now, stayId, ...answered(ask, answer, now) }),
            }),
      }
    },
    about.answer.words,
  )
