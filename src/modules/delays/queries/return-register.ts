import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { dueAt } from '../rules/returns/due.ts'
import type { Cell, DaysFigures } from '../rules/returns/model.ts'
import { inOrder, keyOf, type NightsChanged, owed, type RegisterLine } from '../rules/returns/register.ts'
import { statusOf } from '../rules/returns/status.ts'
import { countReturn } from './count-return.ts'
import { type BedsOf, organisationsWithBeds } from './organisations-with-beds.ts'
import { returnsOf, type StoredReturn } from './returns.ts'
import { settingsOf } from './settings.ts'

export type Register = { lines: RegisterLine[]; organisations: BedsOf[] }

/** What is due when from whom and how far it is, with the returns that were made for earlier periods; exceptions first. */
export async function returnRegister(tx: Tx, viewer: Viewer, now: Instant): Promise<Register> {
  const { systemId } = viewer
  const organisations = await organisationsWithBeds(tx, systemId)
  const { cutOff } = await settingsOf(tx, systemId)
  const versions = Map.groupBy(await returnsOf(tx, systemId), keyOf)
  const due = owed(organisations, dateOf(now), cutOff)
  const dueKeys = new Set(due.map(keyOf))
  const earlier = [...versions]
    .filter(([key]) => !dueKeys.has(key))
    .map(([, [first]]) => ({ ...first!, dueAt: dueAt(first!.series, first!.period, cutOff) }))
  const changed = await changes(
    tx,
    viewer,
    now,
    [...versions.values()].map((own) => own.at(-1)!),
  )
  const lines = [...due, ...earlier].map(({ series, organisationId, period, dueAt }): RegisterLine => {
    const key = keyOf({ series, organisationId, period })
    const own = versions.get(key) ?? []
    const latest = own.at(-1)
    return {
      series,
      organisationId,
      period,
      dueAt,
      status: statusOf(own),
      version: latest?.version ?? null,
      signedBy: latest?.signatures.map(({ by }) => by) ?? [],
      changed: changed.get(key) ?? null,
    }
  })
  return { lines: lines.sort(inOrder(now)), organisations }
}

/**
 * How far the latest versions are from what is counted now, from their cells: which nights is said on a return's own page.
 * One count of the place for each series and month, however many organisations have made it.
 */
async function changes(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  latest: readonly StoredReturn[],
): Promise<Map<string, NightsChanged>> {
  const found = new Map<string, NightsChanged>()
  const months = Map.groupBy(
    latest.filter(({ figures }) => figures.kind === 'days'),
    ({ series, period }) => `${series}|${period.from.toString()}`,
  )
  for (const [, [first, ...others]] of months) {
    const { series, period } = first!
    const live = await asService(tx, viewer, () =>
      countReturn(tx, { systemId: viewer.systemId, series, organisationId: null, period, now }),
    )
    if (isRefusal(live)) continue
    for (const version of [first!, ...others])
      found.set(keyOf(version), cellsChanged(version, (live.figures as DaysFigures).cells))
  }
  return found
}

function cellsChanged({ figures, organisationId }: StoredReturn, live: readonly Cell[]): NightsChanged {
  const [was, is] = [
    daysByCell((figures as DaysFigures).cells),
    daysByCell(live.filter(({ providerId }) => providerId === organisationId)),
  ]
  const steps = [...new Set([...was.keys(), ...is.keys()])].map(
    (key) => (is.get(key) ?? 0) - (was.get(key) ?? 0),
  )
  const more = steps.reduce((sum, step) => sum + Math.max(0, step), 0)
  const fewer = steps.reduce((sum, step) => sum + Math.max(0, -step), 0)
  const changed = Math.min(more, fewer)
  return { added: more - changed, removed: fewer - changed, changed }
}

/** By what a return tells apart, disputed nights for themselves. */
const daysByCell = (cells: readonly Cell[]) =>
  new Map(
    cells.flatMap(({ days, disputed, ...cell }) => {
      const key = [cell.authorityId, cell.careType, cell.reason, cell.noCode, cell.party].join('|')
      return [
        [key, days - disputed],
        [`${key}|disputed`, disputed],
      ] as const
    }),
  )
