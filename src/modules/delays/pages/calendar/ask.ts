import { monthWords } from '../../../../platform/date-words.ts'
import { readMonth } from '../../../../platform/month-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { type AsKnown, readAsKnown } from '../../rules/as-known.ts'
import { type Edition, editionById, editionFor, editions } from '../../rules/editions.ts'
import { windowOf } from '../../rules/month.ts'
import { readIsoDate } from '../../rules/returns/period.ts'

/** What the address of a calendar or of the people of a month asks for. */
export type Wanted = {
  month: LocalDate
  from: LocalDate
  to: LocalDate
  edition: Edition
  /** As it was known then; null is now. */
  at: AsKnown | null
  /** The moment that is looked from: now, or that one. */
  seenAt: Instant
  /** Facts recorded later are left out; nothing is when the calendar shows what is known now. */
  knownAt: Instant | undefined
}

type Query = Pick<URLSearchParams, 'get'>

/** @param month the month meant where the address names none. */
export function readWanted(query: Query, now: Instant, month: LocalDate): Wanted | Refusal {
  const { first, last } = windowOf(month)
  const edition = editionOf(query, first)
  if (isRefusal(edition)) return edition
  const at = readAt(query)
  if (isRefusal(at)) return at
  const knownAt = at && Temporal.Instant.compare(at.at, now) < 0 ? at.at : undefined
  return {
    month: first,
    from: first,
    to: last,
    edition,
    at: knownAt ? at : null,
    seenAt: knownAt ?? now,
    knownAt,
  }
}

/** The month an address names: its own, else that of the night it asks about. */
export function monthIn(query: Query): LocalDate | null | Refusal {
  const text = query.get('month')
  if (text) return readMonth(text) ?? refuse('invalid', 'Write the month as 2026-10')
  const on = readDate(query, 'on')
  return isRefusal(on) || !on ? on : on.with({ day: 1 })
}

export function readDate(query: Query, name: 'on' | 'day'): LocalDate | null | Refusal {
  const text = query.get(name)
  if (!text) return null
  return readIsoDate(text) ?? refuse('invalid', 'Write the date as 2026-10-21')
}

function readAt(query: Query): AsKnown | null | Refusal {
  const text = query.get('at')
  if (!text) return null
  return readAsKnown(text) ?? refuse('invalid', 'Write the evening as a date like 2026-10-21')
}

/** Editions that hold in a month, our own count first. */
export const editionsIn = (month: LocalDate): Edition[] =>
  editions.filter(
    ({ validFrom, validTo }) =>
      Temporal.PlainDate.compare(validFrom, windowOf(month).last) <= 0 &&
      (!validTo || Temporal.PlainDate.compare(validTo, month) >= 0),
  )

function editionOf(query: Query, month: LocalDate): Edition | Refusal {
  const id = query.get('edition')
  if (!id) return editionFor('nights', month)
  const edition = editionById(id)
  if (!edition) return refuse('not-found', 'There is no such rule. All of them are listed under Rules')
  if (editionsIn(month).includes(edition)) return edition
  const outside = editionFor(edition.series, month)
  return isRefusal(outside)
    ? outside
    : refuse('invalid', `${edition.name} does not hold in ${monthWords(month)}: choose ${outside.name}.`)
}

/** The month to open where the address names none: the last in which the person was there. */
export const lastMonth = (leftAt: Instant | null, seenAt: Instant): LocalDate =>
  dateOf(leftAt && Temporal.Instant.compare(leftAt, seenAt) < 0 ? leftAt : seenAt).with({ day: 1 })
