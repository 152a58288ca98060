import { asService } from '../../../../platform/db/as-service.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { type Organisation, organisations } from '../../../access/index.ts'
import type { PersonName } from '../../../people/index.ts'
import { type Counted, countReturn } from '../../queries/count-return.ts'
import { namesOfStays } from '../../queries/names-of-stays.ts'
import { editionById, editionFor } from '../../rules/editions.ts'
import { isOfFigure } from '../../rules/returns/item-line.ts'
import { lengthOf, type Period, periodWords, readPeriod } from '../../rules/returns/period.ts'
import { readWanted, type Wanted } from './ask.ts'
import { isOf, type PeopleOf, readSplit } from './people-split.ts'

/** One stay behind a number. */
export type PersonLine = {
  stayId: string
  personId: string
  /** Null where no discharge ready date was recorded. */
  days: number | null
  /** The nights or days themselves, oldest first; of a discharge, the day of leaving. */
  dates: LocalDate[]
}

export type People = Wanted & {
  period: Period
  organisation: Organisation
  split: PeopleOf
  /** Those whom the viewer may see, the most days first. */
  lines: (PersonLine & { name: PersonName })[]
  /** Those whom the viewer may not see. */
  hidden: { stays: number; people: number; days: number }
  names: (organisationId: string) => string
}

/** The people behind a number of a return. It is counted of everybody; names are asked for as the viewer. */
export async function loadPeople(asked: Asked): Promise<People | Refusal> {
  const { tx, viewer, now, params, query } = asked
  const period = periodAsked(params.month ?? '', query.get('edition'))
  if (isRefusal(period)) return period
  const wanted = readWanted(query, now, period.from)
  if (isRefusal(wanted)) return wanted
  const split = readSplit(query)
  if (isRefusal(split)) return split
  const { edition, knownAt } = wanted
  // Where an edition ends within a month, the month is not enough to say which one holds.
  const holds = editionFor(edition.series, period.from)
  if (isRefusal(holds)) return holds
  if (holds.id !== edition.id && lengthOf[edition.series] !== 'month')
    return refuse(
      'invalid',
      `${edition.name} does not hold on ${periodWords(edition.series, period)}: choose ${holds.name}.`,
    )
  const known = new Map((await organisations(tx)).map((one) => [one.organisationId, one]))
  const organisation = known.get(params.organisationId ?? '')
  if (!organisation) return refuse('not-found', 'There is no such organisation here')
  const counted = await asService(tx, viewer, () =>
    countReturn(tx, {
      systemId: viewer.systemId,
      series: edition.series,
      organisationId: organisation.organisationId,
      period,
      now,
      knownAt,
    }),
  )
  if (isRefusal(counted)) return counted
  const all = counted.figures.kind === 'days' ? nightsOf(counted, split) : linesOf(counted, split)
  const seen = await namesOfStays(
    tx,
    viewer.systemId,
    all.map(({ stayId }) => stayId),
  )
  const unseen = all.filter(({ stayId }) => !seen.has(stayId))
  return {
    ...wanted,
    period,
    organisation,
    split,
    lines: all
      .flatMap((line) => {
        const name = seen.get(line.stayId)
        return name ? [{ ...line, name }] : []
      })
      .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.stayId < b.stayId ? -1 : 1)),
    hidden: {
      stays: unseen.length,
      people: new Set(unseen.map(({ personId }) => personId)).size,
      days: unseen.reduce((sum, { days }) => sum + (days ?? 0), 0),
    },
    names: (organisationId) => known.get(organisationId)?.name ?? 'An organisation no longer here',
  }
}

/** The month of the address; of an edition of days or weeks, the day or the Monday. */
function periodAsked(text: string, editionId: string | null): Period | Refusal {
  const series = (editionId && editionById(editionId)?.series) || 'nights'
  const period = readPeriod(series, text)
  return isRefusal(period) ? refuse('not-found', period.because) : period
}

function nightsOf({ nights, edition }: Counted, split: PeopleOf): PersonLine[] {
  const reasons = edition.reasons ? 'codes' : 'what was awaited'
  const chosen = nights.filter((night) => isOf(night, split, reasons))
  return [...Map.groupBy(chosen, ({ stayId }) => stayId)].map(([stayId, own]) => ({
    stayId,
    personId: own[0]!.personId,
    days: own.length,
    dates: own.map(({ date }) => date),
  }))
}

const linesOf = ({ lines }: Counted, split: PeopleOf): PersonLine[] =>
  lines.filter((line) => isOfFigure(line, split))
