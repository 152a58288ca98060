import { asService } from '../../../../platform/db/as-service.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { monthText } from '../../../../platform/month-text.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { type Organisation } from '../../../access/index.ts'
import { sideFor } from '../../actions/about-nights.ts'
import { type AgreedNights, agreedNights } from '../../queries/agreed-nights.ts'
import { lockedOf } from '../../queries/locks.ts'
import { organisationsWithBeds } from '../../queries/organisations-with-beds.ts'
import { returnsOf, type StoredReturn } from '../../queries/returns.ts'
import { seenStays } from '../../queries/seen-stays.ts'
import { sideOf } from '../../rules/agreement.ts'
import { type MonthSummary, monthSummary } from '../../rules/agreement-runs.ts'
import { turnOf } from '../../rules/agreement-turn.ts'
import { cutOffOf } from '../../rules/cut-off.ts'
import type { Side } from '../../rules/facts.ts'

/** One month of one provider: its figures are of everybody, what waits is of the people whom the viewer may see. */
export type MonthLine = {
  month: LocalDate
  organisationId: string
  name: string
  side: Side | null
  summary: MonthSummary
  /** Nights that wait for the viewer's side, and of how many people. */
  mine: { nights: number; people: number }
  cutOff: Instant
  versions: StoredReturn[]
  locked: boolean
}

/** Relationships last until the end of the third month after somebody left: so long can a month be settled. */
const monthsShown = 4

/** The months that can be settled, by provider: what waits for the viewer first, what is locked last. */
export async function loadMonths({ tx, viewer, now }: Asked): Promise<MonthLine[] | Refusal> {
  const last = dateOf(now).with({ day: 1 })
  const first = last.subtract({ months: monthsShown - 1 })
  const window = { from: first, to: last.with({ day: last.daysInMonth }), now }
  const all = await asService(tx, viewer, () => agreedNights(tx, viewer.systemId, window))
  if (isRefusal(all)) return all
  const owners = await organisationsWithBeds(tx, viewer.systemId)
  const stored = await returnsOf(tx, viewer.systemId, { series: 'nights' })
  // Counted once: of everybody, and of those whom the viewer may see.
  const seen = await seenStays(tx, viewer.systemId, [...new Set(all.nights.map(({ stayId }) => stayId))])
  const [visible, everybody] = [
    byMonth(all.nights.filter(({ stayId }) => seen.has(stayId))),
    byMonth(all.nights),
  ]
  const own = all.organisations.get(viewer.organisationId ?? '')
  const months = Array.from({ length: monthsShown }, (_, i) => first.add({ months: i }))
  const lines = owners.flatMap(({ organisationId, name, kind }) =>
    months.flatMap((month): MonthLine[] => {
      const key = keyOf(organisationId, month)
      const versions = stored.filter(
        (one) => one.organisationId === organisationId && one.period.from.equals(month),
      )
      const nights = everybody.get(key) ?? []
      const isConcern = concerns(own, organisationId, visible.has(key))
      if (sideOf(kind) === null || !isConcern || (nights.length === 0 && versions.length === 0)) return []
      const side = sideFor(viewer, organisationId, all)
      const over = month.toString() < last.toString()
      return [
        {
          month,
          organisationId,
          name,
          side,
          summary: monthSummary(nights, all.councils),
          mine: waiting(visible.get(key) ?? [], side, all, over),
          cutOff: cutOffOf(all.settings.cutOff, month),
          versions,
          locked: lockedOf(versions) !== null,
        },
      ]
    }),
  )
  return lines.sort(
    (a, b) =>
      Number(a.locked) - Number(b.locked) ||
      Number(b.mine.nights > 0) - Number(a.mine.nights > 0) ||
      a.cutOff.epochMilliseconds - b.cutOff.epochMilliseconds ||
      a.name.localeCompare(b.name, 'en-GB'),
  )
}

// Whoever has beds settles its own; a council settles where it sees somebody; a hub and its analyst read every month.
function concerns(own: Organisation | undefined, organisationId: string, seesSomebody: boolean): boolean {
  const side = own ? sideOf(own.kind) : null
  if (side === 'NHS') return own?.organisationId === organisationId
  return side === null || seesSomebody
}

const byMonth = (nights: AgreedNights['nights']) =>
  Map.groupBy(nights, ({ providerId, date }) => keyOf(providerId, date))
const keyOf = (organisationId: string, date: LocalDate) => `${organisationId} ${monthText(date)}`

// Of a month that still runs nobody need propose yet; whoever was asked may answer at once.
function waiting(
  nights: AgreedNights['nights'],
  side: Side | null,
  { councils }: AgreedNights,
  over: boolean,
): MonthLine['mine'] {
  const own = nights.filter(
    (night) => side && turnOf(night, councils) === side && (over || night.state !== 'not proposed'),
  )
  return { nights: own.length, people: new Set(own.map(({ personId }) => personId)).size }
}
