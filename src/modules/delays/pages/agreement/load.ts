import type { Asked } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { readMonth } from '../../../../platform/month-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { accounts } from '../../../access/index.ts'
import { sideFor } from '../../actions/about-nights.ts'
import { type MonthNow, monthNow } from '../../actions/settle-month.ts'
import { type AgreedNights, agreedNights } from '../../queries/agreed-nights.ts'
import { type LockedReturn, lockedOf, monthVersions } from '../../queries/locks.ts'
import type { StoredReturn } from '../../queries/returns.ts'
import { cutOffOf } from '../../rules/cut-off.ts'
import type { Side } from '../../rules/facts.ts'
import { windowOf } from '../../rules/month.ts'
import type { MonthPlace } from './addresses.ts'
import { type PersonLine, peopleOf } from './people.ts'

export type MonthPage = MonthPlace & {
  /** The month's first day. */
  first: LocalDate
  /** Of the beds. */
  organisation: { name: string; shortName: string; kind: string }
  all: AgreedNights
  people: PersonLine[]
  /** The side the viewer may speak for here; null only reads. */
  side: Side | null
  versions: StoredReturn[]
  lock: LockedReturn | null
  cutOff: Instant
  /** Everybody's nights, also of people whom the viewer may not see. */
  is: MonthNow
  /** Account names by id. */
  names: Map<string, string>
}

/** A month of one provider as the viewer may see it. */
export async function loadMonth({ tx, viewer, now, params }: Asked): Promise<MonthPage | Refusal> {
  const first = readMonth(params.month ?? '')
  const organisationId = params.organisationId ?? ''
  if (!first || !isId(organisationId))
    return refuse('not-found', 'There is no such month: choose one under Delays')
  const { last } = windowOf(first)
  const all = await agreedNights(tx, viewer.systemId, { from: first, to: last, now, organisationId })
  if (isRefusal(all)) return all
  const organisation = all.organisations.get(organisationId)
  if (!organisation) return refuse('not-found', 'There is no such organisation: choose one under Delays')
  const versions = await monthVersions(tx, viewer.systemId, organisationId, first)
  const is = await monthNow(tx, { by: viewer, now, organisationId, month: first }, versions.at(-1))
  if (isRefusal(is)) return is
  const side = sideFor(viewer, organisationId, all)
  return {
    month: params.month!,
    organisationId,
    first,
    organisation,
    all,
    people: peopleOf(all, side),
    side,
    versions,
    lock: lockedOf(versions),
    cutOff: cutOffOf(all.settings.cutOff, first),
    is,
    names: new Map((await accounts(tx)).map((one) => [one.userId, one.shortName])),
  }
}
