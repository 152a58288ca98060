import { isRefusal } from '../../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import type { WardKind } from '../../../stays/index.ts'
import type { CutOff } from '../cut-off.ts'
import { editionFor } from '../editions.ts'
import { series as allSeries, type Series } from '../model.ts'
import { dueAt } from './due.ts'
import { lengthOf, type Period, periodsBefore, periodText } from './period.ts'
import type { ReturnStatus } from './status.ts'

/** Which returns an organisation owes by the kinds of its wards. Our reading of who each collection asks. */
function owes(series: Series, wardKinds: readonly WardKind[]): boolean {
  const has = (...kinds: WardKind[]) => wardKinds.some((kind) => kinds.includes(kind))
  switch (series) {
    case 'nights':
    case 'dtoc':
      return has('acute', 'community', 'mental health', 'intermediate', 'interim')
    case 'mhs26':
      return has('mental health')
    case 'drd':
    case 'acute-sitrep':
      return has('acute')
    case 'community-sitrep':
      return has('community', 'intermediate')
  }
}

/** How many periods back the register goes; earlier returns that were made stay in it. */
const back = { month: 3, week: 4, day: 7 } as const

export type Owed = { series: Series; organisationId: string; period: Period; dueAt: Instant }

/** DTOC-07 and our reading: trusts and community providers send returns; what a care home's beds add is in its place's count. */
const senders = ['hospital trust', 'community provider', 'mental health trust']

/** What each organisation owes for the latest periods that are over, where an edition covers them. */
export function owed(
  organisations: readonly { organisationId: string; kind: string; wardKinds: readonly WardKind[] }[],
  today: LocalDate,
  cutOff: CutOff,
): Owed[] {
  const sending = organisations.filter(({ kind }) => senders.includes(kind))
  return sending.flatMap(({ organisationId, wardKinds }) =>
    allSeries
      .filter((series) => owes(series, wardKinds))
      .flatMap((series) =>
        periodsBefore(series, today, back[lengthOf[series]])
          .filter((period) => !isRefusal(editionFor(series, period.from)))
          .map((period) => ({ series, organisationId, period, dueAt: dueAt(series, period, cutOff) })),
      ),
  )
}

/** Nights that the facts of today add to a stored version, take from it, or put down otherwise; null: not compared. */
export type NightsChanged = { added: number; removed: number; changed: number } | null

export type RegisterLine = Owed & {
  status: ReturnStatus
  version: number | null
  signedBy: string[]
  changed: NightsChanged
}

/** Why a line stands among the exceptions, the most pressing first; null where there is nothing to do. */
const exceptionKinds = ['overdue', 'changed since', 'not signed'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

export function exceptionOf(line: RegisterLine, now: Instant): ExceptionKind | null {
  const late = now.epochMilliseconds > line.dueAt.epochMilliseconds
  const done = line.status === 'locked' || line.status === 'revised'
  if (late && line.status === 'not made') return 'overdue'
  if (line.changed && line.changed.added + line.changed.removed + line.changed.changed > 0)
    return 'changed since'
  const unsigned = line.status === 'revised' ? line.signedBy.length === 0 : !done
  return line.status !== 'not made' && unsigned ? 'not signed' : null
}

/** Exceptions first, then what is due first. */
export const inOrder = (now: Instant) => (a: RegisterLine, b: RegisterLine) =>
  rank(exceptionOf(a, now)) - rank(exceptionOf(b, now)) ||
  a.dueAt.epochMilliseconds - b.dueAt.epochMilliseconds ||
  (keyOf(a) < keyOf(b) ? -1 : 1)

const rank = (kind: ExceptionKind | null) =>
  kind === null ? exceptionKinds.length : exceptionKinds.indexOf(kind)
export const keyOf = ({
  series,
  organisationId,
  period,
}: Pick<Owed, 'series' | 'organisationId' | 'period'>) =>
  `${series}|${organisationId}|${periodText(series, period)}`
