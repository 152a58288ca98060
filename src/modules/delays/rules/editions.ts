import { z } from 'zod'
import { monthWords } from '../../../platform/date-words.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import file from '../codes/editions.json' with { type: 'json' }
import { confidence, holds } from './code-list.ts'
import type { Corrections } from './corrections.ts'
import { reasonHere } from './loaded-reasons.ts'
import { series as allSeries, type CountRules, type CountSettings, type Series } from './model.ts'
import { seriesEnds, seriesWords } from './series-words.ts'
import { usualParty } from './usual-party.ts'

const date = z.iso.date().transform((text) => Temporal.PlainDate.from(text))

const edition = z.strictObject({
  id: z.string(),
  series: z.enum(allSeries),
  name: z.string(),
  validFrom: date,
  /** Last day it holds; null while it holds. */
  validTo: date.nullable(),
  source: z.string().min(1),
  confidence,
  /** False for our own count, which is never to be taken for a national figure. */
  national: z.boolean(),
  /** How the delayed transfers of a month were measured (DTOC-23, DTOC-24). */
  measure: z.enum(['snapshot', 'DTOC beds']).optional(),
  /** Names of the code lists in codes/; null where the edition has no such list. */
  reasons: z.string().nullable(),
  attributions: z.string().nullable(),
  destinations: z.string().nullable(),
  /** Figures that only some editions of a SitRep ask for, or ask for otherwise (ADSR-03, ADSR-08, ADSR-10). */
  items: z.array(z.enum(['left by 17:00', 'reasons from 7 days', 'month so far'])).default([]),
  notes: z.array(z.string().min(1)),
})
export type Edition = z.infer<typeof edition>

/** Every edition, by series and then by date (rules.md 1 and 3). */
export const editions: readonly Edition[] = z.array(edition).parse(file.items)

export const editionById = (id: string): Edition | null => editions.find((one) => one.id === id) ?? null

export const editionsOf = (series: Series): Edition[] => editions.filter((one) => one.series === series)

/**
 * The edition of a series that holds on a date.
 * @returns a refusal outside every edition, which names what is covered and what replaced it.
 */
export function editionFor(series: Series, on: LocalDate): Edition | Refusal {
  const own = editionsOf(series)
  const held = own.find((one) => holds(one, on))
  if (held) return held
  const [first, last] = [own[0]!, own.at(-1)!]
  const covered = last.validTo
    ? `${monthWords(first.validFrom)} to ${monthWords(last.validTo)}`
    : `${monthWords(first.validFrom)} on`
  const ended = last.validTo && Temporal.PlainDate.compare(on, last.validTo) > 0 ? seriesEnds[series] : null
  const because = `${seriesWords[series]}: there is no rule for ${monthWords(on)}. Its months are ${covered}.`
  return refuse('invalid', ended ? `${because} ${ended}` : `${because} Choose a month among them.`)
}

/** The last day an edition holds; for one that still holds, a day after every code that has ended. */
export const lastDayOf = ({ validTo }: Pick<Edition, 'validTo'>): LocalDate => validTo ?? endOfTime
const endOfTime = Temporal.PlainDate.from('9999-12-31')

/** What holds until a place chooses otherwise: no start day, as MHS26 (DTOC-26); a move ends the delay (DTOC-06, memory). */
export const usualSettings: CountSettings = { countStartDay: false, moveEndsDelay: true }

/**
 * What an edition and a place ask of the count.
 * @param on a day of the period: codes that begin or end within the edition are chosen by it. The last day of the
 * edition where it is left out.
 */
export const countRules = (
  edition: Edition,
  settings: CountSettings = usualSettings,
  corrections: Corrections | null = null,
  on: LocalDate = lastDayOf(edition),
): CountRules => ({
  editionId: edition.id,
  series: edition.series,
  settings,
  reasonOf: reasonHere(edition.reasons, on, corrections),
  partyOf: usualParty(corrections),
})
