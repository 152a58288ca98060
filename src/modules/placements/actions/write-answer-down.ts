import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Telephone } from '../rules/facts.ts'
import { answered, answerWords, overWords } from '../rules/provider-answer.ts'
import { type Said, saidFact, whatIsWrongSaid } from '../rules/telephone.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'
import { answerTheWait } from './answer-the-wait.ts'
import { refuseNames } from './named-in.ts'

export type WriteAnswerDown = AboutAsk & {
  said: Said
  telephone: Telephone
  /** When the answer that stood on the form was given; null where there was none. Refused when another has come since. */
  saw: Instant | null
}

/**
 * Writes down what a provider said by telephone. It counts as their answer, in every figure, and both sides read that it came
 * by telephone and who took the call; the provider may correct it on its own page until somebody is chosen.
 */
export async function writeAnswerDown(tx: Tx, about: WriteAnswerDown): Promise<Recorded | Refusal> {
  const { by, now, said, telephone, saw } = about
  const known = await knowAsk(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { ask, key } = known
  if (overWords(ask.state) !== null)
    return refuse('conflict', 'This request is over, so no answer to it is written down any more')
  if (ask.answeredAt && saw?.epochMilliseconds !== ask.answeredAt.epochMilliseconds)
    return refuse(
      'conflict',
      `They have answered meanwhile: ${answerWords(ask, now)}. Look first, and write yours down if it came later`,
      { answer: 'They have answered meanwhile. Look first, and send again if the call came later' },
    )
  const wrong = whatIsWrongSaid(said, telephone, now)
  if (Object.keys(wrong).length > 0) return refuse('invalid', 'What they said is not complete', wrong)
  const of = { systemId: by.systemId, personId: key.personId, now }
  const named = await refuseNames(tx, of, {
    field: 'words',
    text: said.words,
    why: 'They read this on their page before anybody is chosen',
  })
  if (named) return named
  const recorded = await recordNow(tx, known, now, [saidFact(ask.askId, said, telephone)])
  if (said.answer !== 'rings back')
    await asService(tx, by, (as) =>
      answerTheWait(tx, { as, now, stayId: key.stayId, ...answered(ask, said, now) }),
    )
  return recorded
}
