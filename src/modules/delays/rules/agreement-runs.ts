import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { type Councils, isOwn } from './agreement-turn.ts'
import type { AgreedNight, Night, NightState } from './model.ts'

/** Nights in a row of one stay of which the same is said: a line of the table both sides settle by. */
export type Run = Pick<
  AgreedNight,
  'stayId' | 'personId' | 'awaits' | 'reason' | 'party' | 'organisationId' | 'state' | 'says'
> & { from: LocalDate; to: LocalDate; nights: number }

/** Dates in a row that do not count, between nights that do: a line of 0, never a gap in the table. */
export type Gap = { from: LocalDate; to: LocalDate; nights: 0; words: string }

/** Runs of each stay, by stay in the order given and then by date. */
export function runs(nights: readonly AgreedNight[]): Run[] {
  const made: Run[] = []
  for (const [, of] of Map.groupBy(nights, ({ stayId }) => stayId)) {
    let last: Run | undefined
    for (const night of [...of].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))) {
      if (last && goesOn(last, night)) {
        last.to = night.date
        last.nights++
      } else made.push((last = runOf(night)))
    }
  }
  return made
}

const runOf = ({ date, ...night }: AgreedNight): Run => ({
  stayId: night.stayId,
  personId: night.personId,
  awaits: night.awaits,
  reason: night.reason,
  party: night.party,
  organisationId: night.organisationId,
  state: night.state,
  says: night.says,
  from: date,
  to: date,
  nights: 1,
})

const goesOn = (run: Run, night: AgreedNight): boolean =>
  run.to.add({ days: 1 }).equals(night.date) &&
  run.awaits === night.awaits &&
  run.reason === night.reason &&
  run.party === night.party &&
  run.organisationId === night.organisationId &&
  run.state === night.state &&
  run.says.NHS?.factId === night.says.NHS?.factId &&
  run.says.council?.factId === night.says.council?.factId

/** The runs of one stay with a line of 0 for each stretch between them that does not count. */
export function withGaps(own: readonly Run[], all: readonly Night[]): (Run | Gap)[] {
  const lines: (Run | Gap)[] = []
  for (const [i, run] of own.entries()) {
    const before = own[i - 1]
    if (before) lines.push(...gapsBetween(before.to, run.from, all))
    lines.push(run)
  }
  return lines
}

export const isGap = (line: Run | Gap): line is Gap => line.nights === 0

function gapsBetween(after: LocalDate, before: LocalDate, all: readonly Night[]): Gap[] {
  const made: Gap[] = []
  for (const { date, square } of all) {
    if (Temporal.PlainDate.compare(date, after) <= 0 || Temporal.PlainDate.compare(date, before) >= 0)
      continue
    const last = made.at(-1)
    if (last?.words === square) last.to = date
    else made.push({ from: date, to: date, nights: 0, words: square })
  }
  return made
}

export type MonthSummary = {
  nights: number
  people: number
  /** Nights and people by state; a person with nights of two states is in both. */
  by: Record<NightState, { nights: number; people: number }>
  /** Of those not answered, the NHS's own of which nobody else could say anything. */
  own: { nights: number; people: number }
  /** Agreed nights of all, 0 to 1; null when there are no nights. */
  shareAgreed: number | null
}

/** @param nights of as many stays as you like. */
export function monthSummary(nights: readonly AgreedNight[], councils: Councils): MonthSummary {
  const own = nights.filter((night) => isOwn(night, councils))
  const by = Object.fromEntries(
    states.map((state) => {
      const these = nights.filter((night) => night.state === state)
      return [state, { nights: these.length, people: peopleIn(these) }]
    }),
  ) as MonthSummary['by']
  return {
    nights: nights.length,
    people: peopleIn(nights),
    by,
    own: { nights: own.length, people: peopleIn(own) },
    shareAgreed: nights.length === 0 ? null : by.agreed.nights / nights.length,
  }
}

export const states: readonly NightState[] = [
  'agreed',
  'disputed',
  'dispute recorded',
  'not answered',
  'not proposed',
]

const peopleIn = (nights: readonly AgreedNight[]): number =>
  new Set(nights.map(({ personId }) => personId)).size
