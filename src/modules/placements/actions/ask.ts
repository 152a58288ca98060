import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { capacitySettingsOf, type Service, services } from '../../capacity/index.ts'
import { personOfNeed } from '../queries/person-of-need.ts'
import { placementSettingsOf } from '../queries/settings.ts'
import { answerBy } from '../rules/answer-by.ts'
import { checkRequires } from '../rules/check-requires.ts'
import { type AskState, isHeld, isInPlay } from '../rules/model.ts'
import { takesOf } from '../rules/options/takes.ts'
import { shownTo } from '../rules/shown.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'
import { mailAsked } from './mails.ts'

export type AskServices = AboutNeed & {
  serviceIds: readonly string[]
  /** For all of them; each by its own kind where left out. */
  answerBy?: Instant | undefined
}
export type AskedServices = Recorded & { asked: { askId: string; name: string; answerBy: Instant }[] }

/** Most services that are asked at once: more is a mailing, not a choice. */
const mostAsked = 20

/**
 * Asks several services at once. What each is shown is made here, once. Asking promises nothing and holds nothing; each gets
 * a mail with a link to answer by, where it has an address.
 */
export async function askServices(tx: Tx, about: AskServices): Promise<AskedServices | Refusal> {
  const { by, now } = about
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  const { need, key } = known
  const ids = [...new Set(about.serviceIds)]
  if (ids.length === 0)
    return refuse('invalid', 'Tick at least one service to ask', {
      service: 'Tick at least one service to ask',
    })
  if (ids.length > mostAsked)
    return refuse('invalid', `Ask at most ${mostAsked} services at once`, {
      service: `Tick at most ${mostAsked} services`,
    })
  if (need.chosen && isHeld(need.chosen.state))
    return refuse('conflict', 'Somebody is chosen already. Let that go first, and then ask others')
  if (about.answerBy && about.answerBy.epochMilliseconds <= now.epochMilliseconds)
    return refuse('invalid', 'The time to answer by is over', {
      answerByTime: 'Enter a time that is still to come',
    })
  const person = await personOfNeed(tx, { systemId: by.systemId, personId: key.personId, now })
  if (!person) return refuse('not-found', 'You cannot see this person')
  const wrong = checkRequires({ ...need.requires, from: undefined }, person.identity, now)
  if (isRefusal(wrong))
    return refuse(
      'conflict',
      `${Object.values(wrong.fields ?? {})[0] ?? wrong.because}. Change the need first`,
    )
  const found = await services(tx, { systemId: by.systemId, now, serviceIds: ids })
  const no = whyNotAsk(found, ids, known.need)
  if (no) return no
  const settings = await placementSettingsOf(tx, by.systemId)
  const { holds, bankHolidays } = await capacitySettingsOf(tx, by.systemId)
  const zone = need.requires.near ? null : person.shown.zone
  const shown = shownTo(need.requires, person.shown)
  const asks = found.map((service) => {
    const taken = takesOf(need.requires, service, { zone, holds, bankHolidays, now })
    return {
      service,
      askId: newId(),
      answerBy: about.answerBy ?? answerBy(service.kind, now, settings),
      takes: 'takes' in taken ? taken.takes : [],
    }
  })
  const recorded = await recordNow(
    tx,
    known,
    now,
    asks.map(({ service, askId, answerBy: due, takes }) => ({
      kind: 'asked',
      detail: {
        askId,
        serviceId: service.serviceId,
        organisationId: service.organisationId,
        answerBy: due.toString(),
        shown,
        takes: takes.map(({ lineId, units }) => ({ lineId, units })),
      },
    })),
  )
  await mailAsked(tx, by, now, asks)
  return {
    ...recorded,
    asked: asks.map(({ askId, service, answerBy: due }) => ({ askId, name: service.name, answerBy: due })),
  }
}

function whyNotAsk(
  found: readonly Service[],
  ids: readonly string[],
  { asks }: { asks: readonly { serviceId: string; state: AskState }[] },
): Refusal | null {
  if (found.length < ids.length)
    return refuse('invalid', 'One of these services is no longer there', {
      service: 'Tick services from the list',
    })
  const open = found.filter(({ serviceId }) =>
    asks.some((ask) => ask.serviceId === serviceId && isInPlay(ask.state)),
  )
  return open.length > 0
    ? refuse(
        'conflict',
        `${open.map(({ name }) => name).join(' and ')} ${open.length === 1 ? 'is' : 'are'} asked already`,
      )
    : null
}
