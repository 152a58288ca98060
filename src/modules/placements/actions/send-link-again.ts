import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { service } from '../../capacity/index.ts'
import { whyNotAnswer } from '../rules/provider-answer.ts'
import { type AboutOurAsk, aboutOurAsk } from './about-our-ask.ts'
import { mailAsked, mailTold } from './mails.ts'

const quietMinutes = 60

/** Writes the mail with a link to one request again, to the address that the service has here, and to no other. */
export async function sendLinkAgain(tx: Tx, about: AboutOurAsk): Promise<{ sent: true } | Refusal> {
  const { by, now } = about
  const ask = await aboutOurAsk(
    tx,
    about,
    // Who has come may still be said to be as described or not.
    ({ ask: one }) => (one.state === 'started' ? null : whyNotAnswer(one)) ?? { facts: [], give: one },
  )
  if (isRefusal(ask)) return ask
  const to = await service(tx, { systemId: by.systemId, now, serviceId: ask.serviceId })
  if (!to?.contact.email)
    return refuse('conflict', 'There is no e-mail address for you here. Ring whoever asked you')
  const lately = await asService(tx, by, () =>
    tx
      .selectFrom('platform.mail')
      .select('mail_id')
      .where('system_id', '=', by.systemId)
      .where('about_id', '=', ask.askId)
      .where('written_at', '>', new Date(now.subtract({ minutes: quietMinutes }).epochMilliseconds))
      .executeTakeFirst(),
  )
  if (lately) return refuse('conflict', 'A link was sent to you within the last hour. Look in your e-mail')
  const due = ask.answerBy && ask.answerBy.epochMilliseconds > now.epochMilliseconds ? ask.answerBy : now
  if (ask.state === 'started') await mailTold(tx, by, now, [ask], 'came')
  else await mailAsked(tx, by, now, [{ askId: ask.askId, service: to, answerBy: due }])
  return { sent: true }
}
