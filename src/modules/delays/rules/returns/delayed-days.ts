import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { delayedBeds, ratePer100k } from '../dtoc-measures.ts'
import type { Edition } from '../editions.ts'
import { tally } from '../figures.ts'
import type { AgreedNight } from '../model.ts'
import { monthMeasure } from '../month.ts'
import type { PlaceSettings } from '../place-settings.ts'
import type { Amount, Cell, DaysFigures, Line, SnapshotCell, Split } from './model.ts'
import type { Period } from './period.ts'

export type DaysInput = {
  /** Counted nights of the period with what both sides say. */
  nights: readonly AgreedNight[]
  daysInPeriod: number
  /** The day whose people are counted, to March 2017; null for a measure without it. */
  snapshotOn: LocalDate | null
  populations: readonly { organisationId: string; adults: number }[]
  /** Of an edition without a list of reasons, what was awaited is the reason. */
  reasons: 'codes' | 'what was awaited'
}

/**
 * The monthly return of delayed days: by provider, authority, type of care, reason and attribution (rules.md 1.4). Every
 * night carries what the sides agreed, or what the organisation that submits says; nights that are disputed, or were
 * locked with the dispute recorded, are counted and named beside. A person is counted once in each line they are in.
 */
export function delayedDays(input: DaysInput): DaysFigures {
  const { nights, daysInPeriod, snapshotOn, populations } = input
  const reasonOf = (night: AgreedNight) => (input.reasons === 'codes' ? night.reason : night.awaits)
  const keys: Record<Split, (night: AgreedNight) => string | null> = {
    provider: ({ providerId }) => providerId,
    authority: ({ authorityId }) => authorityId,
    careType: ({ careType }) => careType,
    reason: reasonOf,
    party: ({ party }) => party,
  }
  const by = Object.fromEntries(
    Object.entries(keys).map(([split, keyOf]) => [split, linesBy(nights, keyOf)]),
  ) as Record<Split, Line[]>
  const onDay = snapshotOn ? nights.filter(({ date }) => date.equals(snapshotOn)) : []
  return {
    kind: 'days',
    total: amountOf(nights),
    daysInPeriod,
    beds: delayedBeds(nights.length, daysInPeriod),
    snapshot: snapshotOn && {
      on: snapshotOn.toString(),
      people: tally(onDay).people,
      cells: cellsOf(onDay, reasonOf).map(
        ({ providerId, authorityId, careType, reason, party, people }): SnapshotCell => ({
          providerId,
          authorityId,
          careType,
          reason,
          party,
          people,
        }),
      ),
    },
    by,
    cells: cellsOf(nights, reasonOf),
    without: {
      reason: amountOf(nights.filter(({ awaits }) => awaits === null)),
      code: amountOf(nights.filter((night) => night.awaits !== null && reasonOf(night) === null)),
      party: amountOf(nights.filter(({ awaits, party }) => awaits !== null && party === null)),
    },
    rates: populations.flatMap(({ organisationId, adults }) => {
      const days = by.authority.find(({ key }) => key === organisationId)?.days ?? 0
      const beds = delayedBeds(days, daysInPeriod)
      const per100000 = ratePer100k(beds, adults)
      // A council without a population has no rate.
      return per100000 === null ? [] : [{ authorityId: organisationId, adults, beds, per100000 }]
    }),
  }
}

/** The same, as an edition and a place ask for it. */
export const figuresOfNights = (
  nights: readonly AgreedNight[],
  edition: Pick<Edition, 'series' | 'measure' | 'reasons'>,
  { from, to }: Period,
  { populations }: Pick<PlaceSettings, 'populations'>,
): DaysFigures =>
  delayedDays({
    nights,
    daysInPeriod: daysBetween(from, to) + 1,
    snapshotOn: monthMeasure(edition, from).snapshotOn,
    populations: edition.series === 'dtoc' ? populations : [],
    reasons: edition.reasons ? 'codes' : 'what was awaited',
  })

/** One line for each key, the most nights first; what has no key stands last. */
function linesBy(nights: readonly AgreedNight[], keyOf: (night: AgreedNight) => string | null): Line[] {
  return [...Map.groupBy(nights, keyOf)]
    .map(([key, own]) => ({ key, ...amountOf(own) }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.days - a.days ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    )
}

function cellsOf(nights: readonly AgreedNight[], reasonOf: (night: AgreedNight) => string | null): Cell[] {
  const alike = Map.groupBy(nights, (night) =>
    [
      night.providerId,
      night.authorityId,
      night.careType,
      reasonOf(night),
      night.awaits === null,
      night.party,
    ].join('|'),
  )
  return [...alike]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const first = own[0]!
      const { providerId, authorityId, careType, party } = first
      const reason = reasonOf(first)
      const noCode = first.awaits !== null && reason === null
      return { providerId, authorityId, careType, reason, noCode, party, ...amountOf(own) }
    })
}

const amountOf = (nights: readonly AgreedNight[]): Amount => ({
  ...tally(nights),
  disputed: nights.filter(isDisputed).length,
})

/** Whether a night is counted by the position of one side against the other's. */
export const isDisputed = ({ state }: Pick<AgreedNight, 'state'>): boolean =>
  state === 'disputed' || state === 'dispute recorded'
