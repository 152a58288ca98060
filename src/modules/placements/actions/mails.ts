import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isAddress, writeMail } from '../../../platform/mail.ts'
import { publicAddress } from '../../../platform/mail-settings.ts'
import type { Instant } from '../../../platform/time.ts'
import { makePrivateLink } from '../../access/index.ts'
import { services } from '../../capacity/index.ts'
import { linkAddress } from '../pages/provider/addresses.ts'
import { whoComes } from '../queries/who-comes.ts'
import { askedMail, type MailWords, toldMail } from '../rules/mail-words.ts'
import type { Ask } from '../rules/model.ts'

type MailedAsk = {
  askId: string
  service: { serviceId: string; organisationId: string; name: string; contact: { email?: string } }
  answerBy: Instant
}

/**
 * Writes a mail to each service that was asked and has an address, with a link that opens that one question. The
 * mail names nobody; the link ends a week after the answer is due. Written by the service: a ward may ask, and sends no mail.
 */
export const mailAsked = (tx: Tx, by: Viewer, now: Instant, asks: readonly MailedAsk[]): Promise<void> =>
  asService(tx, by, async (as) => {
    for (const ask of asks)
      await mailWithLink(tx, as, ask, askedMail(ask.service.name, ask.answerBy, now), 'asked')
  })

/** The answer to "we need to know more" is there; you are chosen; they went elsewhere: what the other side did is said at once. */
export async function mailTold(
  tx: Tx,
  by: Viewer,
  now: Instant,
  asks: readonly Ask[],
  what: Parameters<typeof toldMail>[1],
): Promise<void> {
  if (asks.length === 0) return
  await asService(tx, by, async (as) => {
    const serviceIds = [...new Set(asks.map(({ serviceId }) => serviceId))]
    const found = await services(tx, { systemId: by.systemId, now, serviceIds })
    const byId = new Map(found.map((one) => [one.serviceId, one]))
    for (const ask of asks) {
      const to = byId.get(ask.serviceId)
      if (!to) continue
      const answerBy =
        ask.answerBy && ask.answerBy.epochMilliseconds > now.epochMilliseconds ? ask.answerBy : now
      const words = toldMail(to.name, what, {
        ask,
        now,
        whoComes: await whoComes(tx, as, to.organisationId),
      })
      await mailWithLink(tx, as, { askId: ask.askId, service: to, answerBy }, words, what)
    }
  })
}

async function mailWithLink(
  tx: Tx,
  as: Viewer,
  { askId, service: to, answerBy }: MailedAsk,
  { subject, body }: MailWords,
  about: string,
): Promise<void> {
  const address = to.contact.email
  if (!address || !isAddress(address)) return
  const { token } = await makePrivateLink(tx, {
    by: as,
    purpose: 'answer',
    organisationId: to.organisationId,
    subjectId: askId,
    endsAt: answerBy.add({ hours: 7 * 24 }),
  })
  await writeMail(tx, {
    systemId: as.systemId,
    to: address,
    subject,
    body: body(`${publicAddress()}${linkAddress(token)}`),
    about,
    aboutId: askId,
  })
}

/** Mails about requests that were taken back before they went out need not go. */
export async function dropMails(tx: Tx, by: Viewer, askIds: readonly string[]): Promise<void> {
  if (askIds.length === 0) return
  await asService(tx, by, () =>
    tx
      .updateTable('platform.mail')
      .set({ state: 'withdrawn' })
      .where('system_id', '=', by.systemId)
      .where('about_id', 'in', [...askIds])
      .where('state', '=', 'waiting')
      .execute(),
  )
}
