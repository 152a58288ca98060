import { standing } from '../../../platform/facts.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { DelayFact, Side } from './facts.ts'
import type { AgreedNight, CountedDay, CountRules, NightState, Position } from './model.ts'

type Kind<K extends DelayFact['kind']> = Extract<DelayFact, { kind: K }>

/**
 * What both sides say of each counted night, by the table in docs/rules/agreement.md. Of a side's positions on a night
 * the one recorded last stands. A position on a night that does not count is history: it is not in the answer.
 * @param facts of these stays, corrected ones included.
 * @param rules those the days were counted by: a side may say that something else was awaited, and its code follows.
 */
export function nightStates(
  days: readonly CountedDay[],
  facts: readonly DelayFact[],
  rules: Pick<CountRules, 'reasonOf'>,
): AgreedNight[] {
  const said = Map.groupBy(saidOnes(facts), ({ stayId }) => stayId)
  return days.map((day) => agree(day, said.get(day.stayId) ?? [], rules))
}

type Said = Kind<'position'> | Kind<'dispute-recorded'>

const saidOnes = (facts: readonly DelayFact[]): Said[] =>
  inOrderRecorded(standing(facts)).filter(
    (fact): fact is Said => fact.kind === 'position' || fact.kind === 'dispute-recorded',
  )

/** In the order in which they were recorded; ids of one moment sort by time. */
export const inOrderRecorded = <F extends DelayFact>(facts: readonly F[]): F[] =>
  [...facts].sort(
    (a, b) =>
      a.recordedAt.epochMilliseconds - b.recordedAt.epochMilliseconds || (a.factId < b.factId ? -1 : 1),
  )

function agree(day: CountedDay, all: readonly Said[], rules: Pick<CountRules, 'reasonOf'>): AgreedNight {
  const onNight = all.filter((fact) => isIn(fact.detail.nights, day.date))
  const says = { NHS: lastOf(onNight, 'NHS'), council: lastOf(onNight, 'council') }
  const state = stateOf(says, onNight)
  // Where the sides do not agree the bed's organisation is followed: it is the one that sends the return.
  const carried = says.NHS
  const awaits = carried?.awaits ?? day.awaits
  const party = carried?.whose ?? day.party
  return {
    ...day,
    awaits,
    reason: awaits === null || awaits === day.awaits ? day.reason : rules.reasonOf(awaits),
    party,
    organisationId: carried ? organisationOf(state, says, day, carried) : day.organisationId,
    state,
    says,
  }
}

// A position without an organisation says only whose it is: the usual one is kept where the usual party is.
function organisationOf(
  state: NightState,
  says: AgreedNight['says'],
  day: CountedDay,
  carried: Position,
): string | null {
  if (carried.organisationId) return carried.organisationId
  if (state === 'agreed' && says.council?.organisationId) return says.council.organisationId
  return carried.whose === day.party ? day.organisationId : null
}

/** Whether a date is in a stretch of nights, both ends included. */
export const isIn = (nights: { from: string; to: string }, date: LocalDate): boolean => {
  const text = date.toString()
  return nights.from <= text && text <= nights.to
}

function lastOf(onNight: readonly Said[], side: Side): Position | null {
  const fact = onNight.findLast(
    (one): one is Kind<'position'> => one.kind === 'position' && one.detail.side === side,
  )
  if (!fact) return null
  const { whose, organisationId, awaits, words } = fact.detail
  return {
    factId: fact.factId,
    whose,
    organisationId,
    awaits,
    words: words ?? null,
    by: fact.recordedBy,
    at: fact.recordedAt,
  }
}

function stateOf(says: AgreedNight['says'], onNight: readonly Said[]): NightState {
  const { NHS, council } = says
  if (!NHS && !council) return 'not proposed'
  if (!NHS || !council) return 'not answered'
  if (sameSaid(NHS, council)) return 'agreed'
  const left = leftOf(onNight)
  return left.has('NHS') && left.has('council') ? 'dispute recorded' : 'disputed'
}

// A position taken after a side has left the dispute opens it again for both.
const leftOf = (onNight: readonly Said[]): Set<Side> =>
  new Set(
    onNight
      .slice(onNight.findLastIndex(({ kind }) => kind === 'position') + 1)
      .flatMap(({ kind, detail }) => (kind === 'dispute-recorded' ? [detail.side] : [])),
  )

/** The sides that leave the dispute about a night of one stay as it is. */
export const sidesLeaving = (facts: readonly DelayFact[], date: LocalDate): Set<Side> =>
  leftOf(saidOnes(facts).filter((fact) => isIn(fact.detail.nights, date)))

/** Two positions agree when they say the same whose, and name the same organisation where both name one. */
export const sameSaid = (
  a: Pick<Position, 'whose' | 'organisationId'>,
  b: Pick<Position, 'whose' | 'organisationId'>,
): boolean =>
  a.whose === b.whose &&
  (a.organisationId === null || b.organisationId === null || a.organisationId === b.organisationId)

/** The side a viewer's organisation speaks for; null reads only. */
export function sideOf(organisationKind: string): Side | null {
  if (organisationKind === 'council') return 'council'
  return nhsKinds.has(organisationKind) ? 'NHS' : null
}
const nhsKinds = new Set(['hospital trust', 'community provider', 'mental health trust'])
