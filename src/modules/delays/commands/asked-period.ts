import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { CommandAsked } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, startOf, Temporal } from '../../../platform/time.ts'
import { placeClock, placeNamed } from '../../access/index.ts'
import { type Counted, countReturn } from '../queries/count-return.ts'
import { type Names, namesHere } from '../queries/organisation-names.ts'
import { organisationsWithBeds } from '../queries/organisations-with-beds.ts'
import { editionById, editions } from '../rules/editions.ts'
import { series as allSeries, type Series } from '../rules/model.ts'
import { type Period, readIsoDate, readPeriod } from '../rules/returns/period.ts'

/** The options that both commands have. */
export const periodOptions = [
  { flags: '--month <month>', about: 'the month, as 2017-12' },
  { flags: '--period <period>', about: 'a day as 2026-11-23, or a week by its Monday, for the SitReps' },
  { flags: '--place <id>', about: 'the place; may be left out where there is only one' },
  { flags: '--organisation <name>', about: 'only the beds of this organisation; the whole place otherwise' },
  { flags: '--at <date>', about: 'as it was known on the evening of this date, as 2018-01-31' },
]

export type CountedPeriod = {
  series: Series
  period: Period
  place: string
  /** Null: everybody of the place. */
  organisation: { organisationId: string; name: string } | null
  counted: Counted
  names: Names
}

/**
 * Counts what a command's options ask for, of everybody of the place, as the service.
 * @param what a series (dtoc) or an edition (dtoc-beds), which must then hold in the period.
 * @returns a refusal that says which option to change
 */
export async function countAsked(
  { db, options }: Pick<CommandAsked, 'db' | 'options'>,
  what: string,
): Promise<CountedPeriod | Refusal> {
  const named = editionById(what)
  const series = named?.series ?? allSeries.find((one) => one === what)
  if (!series) return refuse('invalid', `there is no ${what}: use ${known()}`)
  const text = options.month ?? options.period
  if (typeof text !== 'string') return refuse('invalid', 'say which month, with --month 2017-12')
  const period = readPeriod(series, text)
  if (isRefusal(period)) return period
  const at = options.at === undefined ? null : readIsoDate(String(options.at))
  if (options.at !== undefined && !at)
    return refuse('invalid', `${String(options.at)} is no date: write it as 2018-01-31`)
  const place = await placeNamed(db, options.place)
  if (isRefusal(place)) return place
  const { systemId } = place
  const demoNow = placeClock(place.clock)
  const now = demoNow ?? Temporal.Now.instant()
  return asViewer(
    db,
    serviceOf(systemId),
    demoNow,
    async (tx) => {
      const organisation = organisationNamed(await organisationsWithBeds(tx, systemId), options.organisation)
      if (isRefusal(organisation)) return organisation
      const counted = await countReturn(tx, {
        systemId,
        series,
        organisationId: organisation?.organisationId ?? null,
        period,
        now,
        ...(at ? { knownAt: earlier(startOf(at.add({ days: 1 })), now) } : {}),
      })
      if (isRefusal(counted)) return counted
      if (named && named.id !== counted.edition.id)
        return refuse(
          'invalid',
          `${named.id} does not hold in ${text}, where ${counted.edition.id} does: use --edition ${series}`,
        )
      return { series, period, place: place.name, organisation, counted, names: await namesHere(tx) }
    },
    'read',
  )
}

const known = () => [...new Set([...allSeries, ...editions.map(({ id }) => id)])].join(', ')
const earlier = (a: Instant, b: Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)

function organisationNamed<O extends { organisationId: string; name: string }>(
  all: readonly O[],
  asked: unknown,
): O | null | Refusal {
  if (typeof asked !== 'string') return null
  return (
    all.find(
      ({ organisationId, name }) => organisationId === asked || name.toLowerCase() === asked.toLowerCase(),
    ) ??
    refuse(
      'not-found',
      `no organisation called ${asked} has beds here. There are: ${all.map(({ name }) => name).join('; ')}`,
    )
  )
}
