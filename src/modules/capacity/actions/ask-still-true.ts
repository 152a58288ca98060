import { agoWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { writeMail } from '../../../platform/mail.ts'
import { publicAddress } from '../../../platform/mail-settings.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { makePrivateLink, mayDo } from '../../access/index.ts'
import { linkAddress } from '../addresses.ts'
import { askedAt } from '../queries/asked.ts'
import { service } from '../queries/services.ts'
import { settingsOf } from '../queries/settings.ts'
import { type Holds } from '../rules/age.ts'
import { askMail, linkHours, quietMinutes } from '../rules/ask-mail.ts'
import { type Service } from '../rules/model.ts'

const mayAsk = (by: Viewer): boolean => by.role === 'service' || mayDo(by, 'ask what is free')
const noAsking = refuse('not-allowed', 'The hub and the council ask what is free')

/**
 * Writes an e-mail to a service's address with a link on which each of its figures is confirmed with one tap. Refuses,
 * with the number to ring, where there is no address; and where it was asked within the hour and nobody answered yet.
 */
export async function askStillTrue(
  tx: Tx,
  { by, now, serviceId }: { by: Viewer; now: Instant; serviceId: string },
): Promise<{ mailId: string; linkId: string } | Refusal> {
  if (!mayAsk(by)) return noAsking
  const one = await service(tx, { systemId: by.systemId, now, serviceId })
  if (!one) return refuse('not-found', 'There is no such service in use')
  const asked = (await askedAt(tx, { systemId: by.systemId, serviceId })).get(serviceId)
  const { holds } = await settingsOf(tx, by.systemId)
  return askOne(tx, { by, now, one, asked, holds })
}

/** The same of a service that is known already. @param asked when it was asked last */
export async function askOne(
  tx: Tx,
  {
    by,
    now,
    one,
    asked,
    holds,
  }: { by: Viewer; now: Instant; one: Service; asked: Instant | undefined; holds: Holds },
): Promise<{ mailId: string; linkId: string } | Refusal> {
  if (!mayAsk(by)) return noAsking
  const { serviceId } = one
  if (one.lines.every(({ figure }) => figure?.source === 'counted'))
    return refuse('invalid', 'Its beds are counted from the stays: there is nothing to confirm')
  const { phone, email } = one.contact
  if (!email)
    return refuse(
      'invalid',
      phone
        ? `${one.name} has no e-mail address here. Ring ${phone}`
        : `${one.name} has no e-mail address and no telephone number here. Add one to the service`,
    )
  if (asked && now.epochMilliseconds - asked.epochMilliseconds < quietMinutes * 60_000)
    return refuse(
      'conflict',
      `${one.name} was asked ${agoWords(asked, now)}.${phone ? ` If it cannot wait, ring ${phone}` : ''}`,
    )
  const { token, linkId } = await makePrivateLink(tx, {
    by,
    purpose: 'still true',
    organisationId: one.organisationId,
    subjectId: serviceId,
    endsAt: now.add({ hours: linkHours }),
  })
  const mail = askMail(one, { link: `${publicAddress()}${linkAddress(token)}`, now, holds })
  const written = await writeMail(tx, {
    systemId: by.systemId,
    to: email,
    ...mail,
    about: 'still true',
    aboutId: serviceId,
  })
  return isRefusal(written) ? written : { mailId: written.mailId, linkId }
}
