import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { nameOrganisations } from '../../queries/name-organisations.ts'
import { type Unmet, unmetIn } from '../../queries/unmet-period.ts'
import { type Split, splits } from '../../rules/unmet-ledger.ts'
import { readUnmetPeriod, type UnmetPeriod } from '../../rules/unmet-period.ts'

export type Wanted = { period: UnmetPeriod; split: Split }
export type Loaded = Wanted & Unmet & { names: (organisationId: string) => string }

/** What the address asks for; the month of the last night where it names none. */
function readWanted({ query, now }: Pick<Asked, 'query' | 'now'>): Wanted | Refusal {
  const period = readUnmetPeriod({ month: query.get('month'), week: query.get('week') }, now)
  if (isRefusal(period)) return period
  const split = readSplit(query, 'what')
  return isRefusal(split) ? split : { period, split }
}

export function readSplit(query: URLSearchParams, usual: Split): Split | Refusal {
  const by = query.get('by')
  const split = by ? splits.find((one) => one === by) : usual
  return split ?? refuse('invalid', `Choose one of: ${splits.join(', ')}`)
}

export async function loadUnmet(asked: Asked): Promise<Loaded | Refusal> {
  const wanted = readWanted(asked)
  if (isRefusal(wanted)) return wanted
  const { tx, viewer, now } = asked
  const names = await nameOrganisations(tx)
  return {
    ...wanted,
    ...(await unmetIn(tx, viewer, wanted.period, now)),
    names,
  }
}
