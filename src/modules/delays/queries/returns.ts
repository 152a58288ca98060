import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import type { Side } from '../rules/facts.ts'
import { series as allSeries, type Series } from '../rules/model.ts'
import { type PlaceSettings, placeSettings } from '../rules/place-settings.ts'
import { type Figures, storedFigures } from '../rules/returns/model.ts'
import type { Period } from '../rules/returns/period.ts'

export type StoredReturn = {
  returnId: string
  series: Series
  organisationId: string
  period: Period
  version: number
  editionId: string
  /** What the place had chosen when it was counted. */
  settings: PlaceSettings
  /** Facts recorded later are not in it. */
  knownAt: Instant
  figures: Figures
  why: string | null
  madeAt: Instant
  /** Account name; null for the program itself. */
  madeBy: string | null
  signatures: Signature[]
  lock: { because: 'all signed' | 'cut-off'; at: Instant } | null
}
export type Signature = { side: Side; organisationId: string; by: string; at: Instant; words: string | null }

export type ReturnsAsked = { series?: Series; organisationId?: string; period?: Period }

/** Every version of the returns asked for, with who signed and locked it: by series, organisation, period and version. */
export async function returnsOf(tx: Tx, systemId: string, asked: ReturnsAsked = {}): Promise<StoredReturn[]> {
  const rows = await tx
    .selectFrom('delays.return as r')
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'r.system_id').onRef('a.user_id', '=', 'r.made_by'),
    )
    .leftJoin('delays.lock as l', (j) =>
      j.onRef('l.system_id', '=', 'r.system_id').onRef('l.return_id', '=', 'r.return_id'),
    )
    .selectAll('r')
    .select(['a.name as made_by_name', 'l.because', 'l.locked_at'])
    .where('r.system_id', '=', systemId)
    .$if(asked.series !== undefined, (q) => q.where('r.series', '=', asked.series!))
    .$if(asked.organisationId !== undefined, (q) => q.where('r.organisation_id', '=', asked.organisationId!))
    .$if(asked.period !== undefined, (q) => q.where('r.period_start', '=', asked.period!.from.toString()))
    .orderBy('r.series')
    .orderBy('r.organisation_id')
    .orderBy('r.period_start')
    .orderBy('r.version')
    .execute()
  const signatures = await signaturesOf(
    tx,
    systemId,
    rows.map((row) => row.return_id),
  )
  return rows.map((row) => ({
    returnId: row.return_id,
    series: allSeries.find((one) => one === row.series)!,
    organisationId: row.organisation_id,
    period: {
      from: Temporal.PlainDate.from(row.period_start),
      to: Temporal.PlainDate.from(row.period_end),
    },
    version: row.version,
    editionId: row.edition,
    settings: placeSettings.parse(row.settings),
    knownAt: instantOf(row.known_at),
    figures: storedFigures(row.figures),
    why: row.why,
    madeAt: instantOf(row.made_at),
    madeBy: row.made_by_name,
    signatures: signatures.get(row.return_id) ?? [],
    lock:
      row.because && row.locked_at
        ? { because: row.because as 'all signed' | 'cut-off', at: instantOf(row.locked_at) }
        : null,
  }))
}

async function signaturesOf(
  tx: Tx,
  systemId: string,
  returnIds: readonly string[],
): Promise<Map<string, Signature[]>> {
  if (returnIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('delays.signature as s')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 's.system_id').onRef('a.user_id', '=', 's.signed_by'),
    )
    .select(['s.return_id', 's.side', 's.signed_for', 's.signed_at', 's.words', 'a.name'])
    .where('s.system_id', '=', systemId)
    .where('s.return_id', 'in', [...returnIds])
    .orderBy('s.signed_at')
    .execute()
  const all = rows.map((row) => ({
    returnId: row.return_id,
    signature: {
      side: row.side as Side,
      organisationId: row.signed_for,
      by: row.name,
      at: instantOf(row.signed_at),
      words: row.words,
    },
  }))
  return new Map(
    [...Map.groupBy(all, ({ returnId }) => returnId)].map(([id, own]) => [
      id,
      own.map((one) => one.signature),
    ]),
  )
}
