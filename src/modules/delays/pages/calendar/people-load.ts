import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { type Organisation, organisations } from '../../../access/index.ts'
import { namesOf, type PersonName } from '../../../people/index.ts'
import { asService } from '../../queries/as-service.ts'
import { type Counted, countReturn } from '../../queries/count-return.ts'
import type { Course } from '../../rules/model.ts'
import { readMonth } from '../../rules/month.ts'
import { bandOf, delayOf, needsReadyDate, readyDate } from '../../rules/ready-date.ts'
import { readWanted, type Wanted } from './ask.ts'
import { isOf, type PeopleOf, readSplit } from './people-split.ts'

/** One stay behind a number. */
export type PersonLine = {
  stayId: string
  personId: string
  /** Null where no discharge ready date was recorded. */
  days: number | null
  /** The nights themselves, oldest first; of a discharge, the day of leaving. */
  dates: LocalDate[]
}

export type People = Wanted & {
  organisation: Organisation
  split: PeopleOf
  /** Those whom the viewer may see, the most days first. */
  lines: (PersonLine & { name: PersonName })[]
  /** Those whom the viewer may not see. */
  hidden: { people: number; days: number }
  names: (organisationId: string) => string
}

/** The people behind a number of a month. It is counted of everybody; names are asked for as the viewer. */
export async function loadPeople(asked: Asked): Promise<People | Refusal> {
  const { tx, viewer, now, params, query } = asked
  const month = readMonth(params.month ?? '')
  if (!month) return refuse('not-found', 'There is no such month: write it as 2026-10')
  const wanted = readWanted(query, now, month)
  if (isRefusal(wanted)) return wanted
  const split = readSplit(query)
  if (isRefusal(split)) return split
  const { edition, from, to, knownAt } = wanted
  if (edition.series === 'acute-sitrep' || edition.series === 'community-sitrep')
    return refuse('invalid', 'A SitRep is of a day or a week: open it under Returns, or choose another rule.')
  const known = new Map((await organisations(tx)).map((one) => [one.organisationId, one]))
  const organisation = known.get(params.organisationId ?? '')
  if (!organisation) return refuse('not-found', 'There is no such organisation here')
  const counted = await asService(tx, viewer, () =>
    countReturn(tx, {
      systemId: viewer.systemId,
      series: edition.series,
      organisationId: organisation.organisationId,
      period: { from, to },
      now,
      knownAt,
    }),
  )
  if (isRefusal(counted)) return counted
  const all = edition.series === 'drd' ? discharges(counted.courses, wanted, split) : nightsOf(counted, split)
  const seen = await namesOf(
    tx,
    all.map(({ personId }) => personId),
  )
  const unseen = all.filter(({ personId }) => !seen.has(personId))
  return {
    ...wanted,
    organisation,
    split,
    lines: all
      .flatMap((line) => {
        const name = seen.get(line.personId)
        return name ? [{ ...line, name }] : []
      })
      .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.stayId < b.stayId ? -1 : 1)),
    hidden: {
      people: new Set(unseen.map(({ personId }) => personId)).size,
      days: unseen.reduce((sum, { days }) => sum + (days ?? 0), 0),
    },
    names: (organisationId) => known.get(organisationId)?.name ?? 'An organisation no longer here',
  }
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

/** Those who left in the month after a night or longer, with the days since their ready date (DRD-06). */
function discharges(courses: readonly Course[], { from, to }: Wanted, split: PeopleOf): PersonLine[] {
  return courses.flatMap((course) => {
    if (!course.leftAt) return []
    const on = dateOf(course.leftAt)
    const inMonth = Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) <= 0
    if (!inMonth || !needsReadyDate(dateOf(course.admittedAt), on)) return []
    if (split.authority !== undefined && split.authority !== course.authorityId) return []
    const delay = delayOf({ readyOn: readyDate(course)?.date ?? null, leftOn: on })
    const days = delay?.valid ? delay.days : null
    const band = days === null ? null : bandOf(days)
    if (split.band !== undefined && split.band !== band) return []
    return [{ stayId: course.stayId, personId: course.personId, days, dates: [on] }]
  })
}
