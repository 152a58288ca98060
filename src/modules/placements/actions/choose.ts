import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { capacitySettingsOf, type Service, service, take } from '../../capacity/index.ts'
import { personOfNeed } from '../queries/person-of-need.ts'
import { placementSettingsOf } from '../queries/settings.ts'
import { holdUntil } from '../rules/answer-by.ts'
import { isHeld, isInPlay } from '../rules/model.ts'
import { takesOf } from '../rules/options/takes.ts'
import { type AboutAsk, type KnownAsk, knowAsk, type Recorded, recordNow } from './about-need.ts'
import { whyNotHeldUnsaid } from './hold-unsaid.ts'
import { mailTold } from './mails.ts'

export type Choose = AboutAsk & {
  /** As the provider offered where left out. */
  startOn?: LocalDate | undefined
  /** By the kind of service where left out. */
  holdUntil?: Instant | undefined
  why?: string | undefined
}
export type Chosen = Recorded & { service: string; holdUntil: Instant; startOn: LocalDate; others: number }

/**
 * "You are chosen": the units are taken, and held until it is arranged or the hold lapses. Everybody else who was asked is
 * told that they went elsewhere. Of several who choose the last of something in the same moment one gets it; the others are
 * refused in words, and nothing is half-written.
 */
export async function choose(tx: Tx, about: Choose): Promise<Chosen | Refusal> {
  const { by, now } = about
  const known = await knowAsk(tx, about, 'choose places')
  if (isRefusal(known)) return known
  const { need, ask } = known
  const no = whyNotChoose(known)
  if (no) return no
  const to = await service(tx, { systemId: by.systemId, now, serviceId: ask.serviceId })
  if (!to) return refuse('conflict', 'This service is no longer offered: choose another')
  const startOn = about.startOn ?? later(ask.startOn, dateOf(now))
  if (daysBetween(dateOf(now), startOn) < 0)
    return refuse('invalid', 'The start is before today', { startOn: 'Enter today or a later day' })
  const until = about.holdUntil ?? holdUntil(to.kind, now, await placementSettingsOf(tx, by.systemId))
  if (until.epochMilliseconds <= now.epochMilliseconds)
    return refuse('invalid', 'The hold would be over already', {
      holdTime: 'Enter a time that is still to come',
    })
  const lines = await linesToTake(tx, about, known, to)
  if (isRefusal(lines)) return lines
  const takeId = newId()
  const taken = await take(tx, { by, takeId, lines })
  if (isRefusal(taken)) return { ...taken, because: `${to.name}: ${lower(taken.because)}` }
  const others = need.asks.filter((one) => one !== ask && isInPlay(one.state))
  const why = about.why?.trim()
  const recorded = await recordNow(tx, known, now, [
    {
      kind: 'chosen',
      detail: {
        askId: ask.askId,
        takeId,
        holdUntil: until.toString(),
        startOn: startOn.toString(),
        takes: lines,
        ...(why ? { why } : {}),
      },
    },
  ])
  await mailTold(tx, by, now, [recorded.need.chosen!], 'chosen')
  await mailTold(tx, by, now, others, 'elsewhere')
  return { ...recorded, service: to.name, holdUntil: until, startOn, others: others.length }
}

function whyNotChoose({ need, ask }: KnownAsk): Refusal | null {
  if (need.chosen && isHeld(need.chosen.state))
    return refuse(
      'conflict',
      need.chosen.askId === ask.askId
        ? 'This one is chosen already'
        : 'Another one is chosen already. Let that go first, if it was a mistake',
    )
  if (ask.state === 'yes' || (ask.state === 'lapsed' && ask.answer === 'yes')) return null
  return refuse(
    'conflict',
    'They have not said yes. Only somebody who said yes can be chosen; ask them again',
  )
}

/**
 * What it takes now: figures have moved since they were asked. Nothing where the service says no figure at all, and then of
 * beds and rooms only one person is held at a time.
 */
async function linesToTake(tx: Tx, { by, now }: Choose, { need, key, ask }: KnownAsk, to: Service) {
  const person = await personOfNeed(tx, { systemId: by.systemId, personId: key.personId, now })
  const { holds, bankHolidays } = await capacitySettingsOf(tx, by.systemId)
  const zone = need.requires.near ? null : (person?.shown.zone ?? null)
  const taken = takesOf(need.requires, to, { zone, holds, bankHolidays, now })
  if ('takes' in taken) return taken.takes.map(({ lineId, units }) => ({ lineId, units }))
  if (taken.missing === 'no figure')
    return (await whyNotHeldUnsaid(tx, by, { ...ask, needId: key.needId })) ?? []
  // They said yes, whatever the figures of today say: what was found when they were asked is tried, and the database decides.
  return ask.takes.length > 0
    ? [...ask.takes]
    : refuse(
        'conflict',
        `${to.name} said yes, but nothing of what it says is free is left for this. Ask it how many are free now; then choose it`,
      )
}

/** As offered; today where that day has passed. */
const later = (offered: LocalDate | null, today: LocalDate): LocalDate =>
  offered && daysBetween(today, offered) > 0 ? offered : today

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
