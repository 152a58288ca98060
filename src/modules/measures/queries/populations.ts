import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { settingsOf } from '../../delays/index.ts'
import type { Slice } from '../rules/series.ts'
import { keyOf } from '../rules/sums.ts'
import { loadedFigures } from './loaded.ts'

export type Population = (key: string, slice: Slice, on: LocalDate) => { people: number; year: number } | null

const always = { from: Temporal.PlainDate.from('1900-01-01'), to: Temporal.PlainDate.from('2999-12-31') }

/**
 * How many people live in a place or a council, of the newest year that is not after the day: as loaded from a file, or for
 * adults of a council as its settings of the count say. A whole place of which only its councils are known is their sum.
 */
export async function populationsOf(
  tx: Tx,
  systemId: string,
  keys: readonly string[],
  knownAt: Instant | null,
): Promise<Population> {
  if (keys.length === 0) return () => null
  const loaded = (await loadedFigures(tx, systemId, { measures: keys, period: always, knownAt })).filter(
    ({ value }) => value !== null,
  )
  const { populations } = await settingsOf(tx, systemId, knownAt ?? undefined)
  const known: Known[] = [
    ...populations.map(({ organisationId, adults, year }) => ({
      measure: 'population-18',
      by: 'council',
      key: organisationId,
      people: adults,
      year: year ?? 0,
    })),
    ...loaded.map(({ measure, by, key, value, from }) => ({
      measure,
      by,
      key,
      people: value!,
      year: from.year,
    })),
  ]
  const newest = (measure: string, by: string, key: string, year: number) =>
    known
      .filter((one) => one.measure === measure && one.by === by && one.key === key && one.year <= year)
      .reduce<Known | null>((best, one) => (!best || one.year >= best.year ? one : best), null)
  return (measure, slice, on) => {
    const own = newest(measure, slice.by, keyOf(slice), on.year)
    if (own || slice.by !== 'whole') return own
    const councils = new Set(
      known.filter((one) => one.measure === measure && one.by === 'council').map(({ key }) => key),
    )
    const all = [...councils].map((key) => newest(measure, 'council', key, on.year))
    if (all.length === 0 || all.some((one) => one === null)) return null
    return {
      people: all.reduce((sum, one) => sum + one!.people, 0),
      year: Math.min(...all.map((one) => one!.year)),
    }
  }
}

type Known = { measure: string; by: string; key: string; people: number; year: number }
