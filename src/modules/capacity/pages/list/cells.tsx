import { agoWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { Icon, Mark, Two } from '../../../../ui/index.ts'
import { differenceAddress, paths, serviceAddress } from '../../addresses.ts'
import { ageWords, runsOutWords, sourceWords } from '../../rules/figure-words.ts'
import { unitWords } from '../../rules/kinds.ts'
import { areaWords, limitsWords } from '../../rules/limits-words.ts'
import { lineWords } from '../../rules/line-words.ts'
import type { WeekOfStarts } from '../../rules/model.ts'
import { ageOfRow, type LedgerRow } from '../../rules/rows.ts'
import { trendOf } from '../../rules/trend.ts'
import { maySay } from './confirm-cell.tsx'
import type { LoadedLedger } from './load.ts'

const mostLimits = 3

export const ServiceCell = ({ row: { service } }: { row: LedgerRow }) => (
  <Two
    first={<a href={serviceAddress(service.serviceId)}>{service.name}</a>}
    second={service.organisation === service.name ? undefined : service.organisation}
  />
)

export const LimitsCell = ({ row: { service, line } }: { row: LedgerRow }) => {
  // The heading of home care says part of the day and carers already.
  const mine = line && lineWords(service.kind === 'home care' ? { ...line, band: null, carers: null } : line)
  const area = line?.zone
    ? [service.area, mine].filter(Boolean).join(', ')
    : [areaWords(service), mine].filter(Boolean).join(', ')
  const limits = limitsWords(service)
  const more = limits.length - mostLimits
  const words = [...limits.slice(0, mostLimits), more > 0 && `and ${more} more`].filter(Boolean).join(', ')
  return area ? <Two first={area} second={words || undefined} /> : <>{words || 'no limits set'}</>
}

export const FreeCell = ({
  row,
  loaded,
  viewer,
}: {
  row: LedgerRow
  loaded: LoadedLedger
  viewer: SignedIn
}) => {
  const { service, line } = row
  const figure = line?.figure
  const difference = loaded.differences.find((one) => one.line.lineId === line?.lineId)
  if (!figure) return <span class="hw-second">no figure</span>
  const { left, free } = figure
  const units = unitWords(left, service.kind)
  const old = ageOfRow(row, loaded.now, loaded.settings.holds) === 'out of date'
  return (
    <>
      {old ? (
        <span class="hw-free hw-free--old">
          <s>{left}</s> {units}
          <span class="nhsuk-u-visually-hidden">, not counted</span>
        </span>
      ) : (
        <span class="hw-free">
          <b>{left}</b> {units}
        </span>
      )}
      {left < free && (
        <span class="hw-second">
          of {free}, {free - left} given
        </span>
      )}
      {difference && (
        <a class="hw-free__differs" href={differenceTo(row, viewer, difference)}>
          <Mark is="disputed">
            Stays say {difference.counted}
            {difference.settled && ', settled'}
          </Mark>
        </a>
      )}
    </>
  )
}

/** Whoever may settle it goes there at once; everybody else reads of it. */
const differenceTo = (row: LedgerRow, viewer: SignedIn, { line }: LoadedLedger['differences'][number]) =>
  maySay(viewer, row) ? differenceAddress(line.lineId) : paths.differences

export const AgeCell = ({ row, loaded }: { row: LedgerRow; loaded: LoadedLedger }) => {
  const { service, line } = row
  const asked = loaded.askedAt.get(service.serviceId)
  const figure = line?.figure
  const askedWords = asked && (!figure || asked.epochMilliseconds > figure.saidAt.epochMilliseconds) && (
    <span class="hw-second">asked {agoWords(asked, loaded.now)}, no answer yet</span>
  )
  if (!figure)
    return (
      <div class="hw-age hw-age--old">
        <Mark is="stale">nobody has said yet</Mark>
        {askedWords}
      </div>
    )
  const { age, words } = ageWords(figure, service.kind, loaded.now, loaded.settings.holds)
  const who = figure.saidBy && loaded.names.get(figure.saidBy)
  const source = [sourceWords[figure.source], who].filter(Boolean).join(', ')
  const looks = { fresh: 'hw-age', ageing: 'hw-age hw-age--ageing', 'out of date': 'hw-age hw-age--old' }
  const marks = { fresh: null, ageing: 'ageing', 'out of date': 'stale' } as const
  const mark = marks[age]
  return (
    <div class={looks[age]}>
      {mark ? <Mark is={mark}>{words}</Mark> : <span>{words}</span>}
      <span class="hw-second">{source}</span>
      {askedWords}
    </div>
  )
}

export const RunsOutCell = ({ row, loaded }: { row: LedgerRow; loaded: LoadedLedger }) => {
  const figure = row.line?.figure
  if (!figure) return <span class="hw-second">no figure</span>
  const words = runsOutWords(figure, row.service.kind, loaded.now, loaded.settings.holds)
  const old = ageOfRow(row, loaded.now, loaded.settings.holds) === 'out of date'
  return old ? <b>{words}</b> : <>{words}</>
}

export const StartsCell = ({ row: { service }, loaded }: { row: LedgerRow; loaded: LoadedLedger }) => {
  const weeks = loaded.weeks.get(service.serviceId)
  if (service.target === null && !weeks) return <span class="hw-second">no target</span>
  const starts = weeks?.at(-1)?.starts ?? 0
  return (
    <>
      <b>{starts}</b> {service.target === null ? 'no target' : `of ${service.target}`}
    </>
  )
}

/** The same numbers stand in the picture's words, and in a table on the service's page. */
export const TrendCell = ({
  weeks,
  target,
}: {
  weeks: readonly WeekOfStarts[] | undefined
  target: number | null
}) => {
  const trend = weeks && trendOf(weeks, target)
  if (!trend) return <></>
  const { width, height } = trend
  return (
    <svg
      class="hw-trend"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={trend.words}
    >
      <title>{trend.words}</title>
      {trend.targetY !== null && <path class="hw-trend__target" d={`M0 ${trend.targetY}H${width}`} />}
      <polyline class="hw-trend__line" points={trend.points} />
      <circle class="hw-trend__last" cx={trend.last.x} cy={trend.last.y} r="3" />
    </svg>
  )
}

export const Legend = () => (
  <p class="hw-second hw-ledger-legend">
    A figure is plain while fresh, <span class="hw-age hw-age--ageing">lightly hatched</span> after half its
    life, and <span class="hw-age hw-age--old">heavily hatched</span> and struck out when it has run out.
    Starts are those of seven days; the dashed line is the target. <Icon shape="disputed" /> two numbers of
    the same beds differ.
  </p>
)
