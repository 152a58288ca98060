import { monthWords } from '../../../platform/date-words.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { type AgreedNights, agreedNights } from '../queries/agreed-nights.ts'
import { lockedOf } from '../queries/locks.ts'
import { returnsOf } from '../queries/returns.ts'
import { sideOf } from '../rules/agreement.ts'
import { councilsOfNight } from '../rules/agreement-turn.ts'
import { nightsWords } from '../rules/agreement-words.ts'
import type { DelayFact, Side } from '../rules/facts.ts'
import type { AgreedNight } from '../rules/model.ts'
import { lockStays } from './lock-stays.ts'

/** What every action about the nights of one stay is asked with. */
export type AboutNights = {
  /** The viewer of the transaction. */
  by: Viewer
  now: Instant
  stayId: string
  /** Both ends included. */
  nights: { from: LocalDate; to: LocalDate }
  /** Why nights of a locked month are spoken of again; the return changes only when a revision is made. */
  afterLock?: string | undefined
}

export type KnownNights = {
  stay: StayOfNights
  side: Side
  /** Those asked about, oldest first; every one counts. */
  nights: AgreedNight[]
  facts: DelayFact[]
  all: AgreedNights
}

export type StayOfNights = { systemId: string; stayId: string; personId: string; organisationId: string }

/**
 * Locks the stay, so that two sides who speak at once speak one after the other, and asks what `seeNights` asks.
 * @returns not-allowed, not-found, conflict or invalid in words.
 */
export async function knowNights(tx: Tx, about: AboutNights): Promise<KnownNights | Refusal> {
  await lockStays(tx, about.by.systemId, [about.stayId])
  return seeNights(tx, about)
}

/** Whether the viewer may speak of these nights, whether they count and are open, and what was said of them. */
export async function seeNights(tx: Tx, about: AboutNights): Promise<KnownNights | Refusal> {
  const { by, now, stayId } = about
  const { from, to } = about.nights
  if (!mayDo(by, 'agree nights')) return refuse('not-allowed', whoSettles)
  if (Temporal.PlainDate.compare(from, to) > 0)
    return refuse('invalid', 'The first night is after the last', {
      from: 'The first night must not be after the last',
    })
  const stay = await stayOf(tx, by.systemId, stayId)
  if (!stay) return refuse('not-found', 'You cannot see this person, or there is no such stay')
  const all = await agreedNights(tx, by.systemId, { from, to, now, stayIds: [stayId] })
  if (isRefusal(all)) return all
  const side = sideFor(by, stay.organisationId, all)
  if (!side)
    return refuse(
      'not-allowed',
      `${nameOf(all, stay.organisationId)} and the council settle these nights; you can read them`,
    )
  const refused =
    notCounted(about, all.nights) ?? notTheirs(by, side, all) ?? (await isLockedThen(tx, about, stay))
  if (refused) return refused
  return { stay, side, nights: all.nights, facts: all.facts.get(stayId) ?? [], all }
}

export const whoSettles =
  'Your role reads nights; ward coordinators, discharge leads and hospital social workers settle them'

/** The side a viewer speaks for about an organisation's beds: only its own people speak for the NHS; null only reads. */
export function sideFor(
  by: Viewer,
  bedsOf: string,
  { organisations }: Pick<AgreedNights, 'organisations'>,
): Side | null {
  if (!mayDo(by, 'agree nights')) return null
  const own = by.organisationId ? organisations.get(by.organisationId) : undefined
  const side = own ? sideOf(own.kind) : null
  return side === 'NHS' && by.organisationId !== bedsOf ? null : side
}

function notCounted({ nights: { from, to } }: AboutNights, counted: readonly AgreedNight[]): Refusal | null {
  const missing: LocalDate[] = []
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 }))
    if (!counted.some((night) => night.date.equals(date))) missing.push(date)
  if (missing.length === 0) return null
  const which =
    missing.length > 3
      ? nightsWords(missing[0]!, missing.at(-1)!)
      : missing.map((one) => nightsWords(one, one)).join(', ')
  const because = `Not counted: ${which}. Give only nights that count; those before and after a gap one by one`
  return refuse('invalid', because, { from: because })
}

// A council speaks of the nights put to it and of its own residents; where nobody knows whose they are, any that was asked.
function notTheirs(by: Viewer, side: Side, all: AgreedNights): Refusal | null {
  if (side === 'NHS') return null
  for (const night of all.nights) {
    const theirs = councilsOfNight(night, all.councils)
    if (theirs.length > 0 && !theirs.includes(by.organisationId!) && night.authorityId !== by.organisationId)
      return refuse('not-allowed', `${nameOf(all, theirs[0]!)} answers for these nights`)
  }
  return null
}

async function isLockedThen(tx: Tx, about: AboutNights, stay: StayOfNights): Promise<Refusal | null> {
  const stored = await returnsOf(tx, stay.systemId, { series: 'nights', organisationId: stay.organisationId })
  const { from, to } = about.nights
  const within = stored.filter(
    ({ period }) =>
      Temporal.PlainDate.compare(period.from, to) <= 0 && Temporal.PlainDate.compare(period.to, from) >= 0,
  )
  const locked = lockedOf(within)
  if (!locked || about.afterLock?.trim()) return null
  return refuse(
    'conflict',
    `${monthWords(locked.period.from)} is locked: say why it is corrected, and make a revision of the return afterwards`,
    { afterLock: 'Enter why the locked month is corrected' },
  )
}

const nameOf = ({ organisations }: Pick<AgreedNights, 'organisations'>, organisationId: string): string =>
  organisations.get(organisationId)?.shortName ?? 'Another organisation'

async function stayOf(tx: Tx, systemId: string, stayId: string): Promise<StayOfNights | undefined> {
  const row = await tx
    .selectFrom('stays.stay')
    .select(['person_id', 'organisation_id'])
    .where('system_id', '=', systemId)
    .where('stay_id', '=', stayId)
    .executeTakeFirst()
  return row && { systemId, stayId, personId: row.person_id, organisationId: row.organisation_id }
}
