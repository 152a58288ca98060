import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { type QuestionToUs, questionToUs } from '../queries/questions-to-us.ts'
import type { Recorded } from './about-stay.ts'
import { declineWait } from './decline-wait.ts'
import { finishWait } from './finish-wait.ts'
import { namedIn } from './named-in.ts'
import { seeWait } from './see-wait.ts'

type AboutQuestion = { by: Viewer; now: Instant; waitId: string }

/** Whoever asked can see that the question was read. */
export const seeQuestion = (tx: Tx, about: AboutQuestion): Promise<Recorded | Refusal> =>
  aboutQuestion(tx, about, ({ stayId, state }, by) =>
    state === 'sent' ? seeWait(tx, { ...about, by, stayId }) : refuse('conflict', 'This was seen already'),
  )

/**
 * Says yes or no to a wait that asks only that, of somebody whom the viewer's organisation may not see. A yes is the end of
 * it; a no has its reason, and is back with whoever asked. The words name nobody.
 */
export const answerQuestion = (
  tx: Tx,
  about: AboutQuestion & { answer: 'yes' | 'no'; words: string },
): Promise<Recorded | Refusal> =>
  aboutQuestion(tx, about, async ({ stayId }, by) => {
    const words = about.words.trim()
    if (about.answer === 'no' && !words)
      return refuse('invalid', 'Say why not', { words: 'Enter why you cannot, so that they know what to do' })
    const named = await namedIn(tx, { systemId: by.systemId, stayId }, { words })
    if (named.words) return refuse('invalid', named.words, named)
    const asked = { by, now: about.now, stayId, waitId: about.waitId }
    return about.answer === 'yes'
      ? finishWait(tx, { ...asked, words: words ? `Yes. ${words}` : 'Yes' })
      : declineWait(tx, { ...asked, reason: words })
  })

/** Finds the question as the viewer, whose it must be, and writes as the service, in the viewer's name. */
async function aboutQuestion(
  tx: Tx,
  { by, waitId }: AboutQuestion,
  work: (question: QuestionToUs, service: Viewer) => Promise<Recorded | Refusal> | Refusal,
): Promise<Recorded | Refusal> {
  if (!mayDo(by, 'answer waits')) return refuse('not-allowed', 'Your role does not answer this')
  const question = await questionToUs(tx, by, waitId)
  if (!question)
    return refuse('not-found', 'There is no such question to you. It may be answered, or taken back')
  return asService(tx, by, async (service) => work(question, service))
}
