import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { service } from '../../capacity/index.ts'
import { placementSettingsOf } from '../queries/settings.ts'
import { answerBy } from '../rules/answer-by.ts'
import { isOut } from '../rules/model.ts'
import { type AboutAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'
import { mailTold } from './mails.ts'
import { refuseNames } from './named-in.ts'

export type TellMore = AboutAsk & { words: string; answerBy?: Instant | undefined }

/** Answers "we need to know more": the provider's clock starts again. It still says nobody's name. */
export async function tellMore(tx: Tx, about: TellMore): Promise<Recorded | Refusal> {
  const { by, now } = about
  const known = await knowAsk(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { ask, key } = known
  if (!isOut(ask.state)) return refuse('conflict', 'They wait for no answer any more')
  const words = about.words.trim()
  if (!words)
    return refuse('invalid', 'Say what they need to know', { words: 'Enter what they need to know' })
  const of = { systemId: by.systemId, personId: key.personId, now }
  const named = await refuseNames(tx, of, {
    field: 'words',
    text: words,
    why: 'This is read before anybody is chosen',
  })
  if (named) return named
  const to = await service(tx, { systemId: by.systemId, now, serviceId: ask.serviceId })
  const due =
    about.answerBy ??
    (to ? answerBy(to.kind, now, await placementSettingsOf(tx, by.systemId)) : now.add({ hours: 1 }))
  const recorded = await recordNow(tx, known, now, [
    { kind: 'told-more', detail: { askId: ask.askId, words, answerBy: due.toString() } },
  ])
  const told = recorded.need.asks.find((one) => one.askId === ask.askId)
  if (told) await mailTold(tx, by, now, [told], 'told more')
  return recorded
}
