import type { Instant } from '../../../platform/time.ts'
import { ageOfFigure, believed, type FigureAge, type Holds } from './age.ts'
import { bandNames } from './bands.ts'
import { kinds, type ServiceKind } from './kinds.ts'
import { groupWords } from './line-words.ts'
import type { Line, Service } from './model.ts'

/** One row of the ledger: a service, or one of its lines where it has several. */
export type LedgerRow = { service: Service; line: Line | null }

/** Rows of one unit under one heading: kinds are never mixed, so nothing of different units stands together. */
export type LedgerGroup = { id: string; title: string; kind: ServiceKind; rows: LedgerRow[] }

/** By kind in the order of the list of kinds; home care by part of the day and number of carers, so that like stands by like. */
export function groupsOf(services: readonly Service[]): LedgerGroup[] {
  const groups = new Map<string, LedgerGroup & { order: number[] }>()
  for (const service of services)
    for (const line of service.lines.length > 0 ? service.lines : [null]) {
      const { kind } = service
      const key = kind === 'home care' ? [kind, line?.band ?? '', line?.carers ?? ''].join(' ') : kind
      const group = groups.get(key) ?? {
        id: key.replaceAll(/[^a-z0-9]+/g, '-'),
        title: groupWords(kind, line),
        kind,
        rows: [],
        order: [
          kinds.findIndex((one) => one.kind === kind),
          line?.band ? bandNames.indexOf(line.band) : 99,
          line?.carers ?? 99,
        ],
      }
      group.rows.push({ service, line })
      groups.set(key, group)
    }
  return [...groups.values()]
    .sort((a, b) => compare(a.order, b.order))
    .map(({ id, title, kind, rows }) => ({ id, title, kind, rows: rows.sort(byName) }))
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((one, i) => one !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

const byName = (a: LedgerRow, b: LedgerRow): number =>
  a.service.name.localeCompare(b.service.name, 'en', { numeric: true }) ||
  (a.line?.zone ?? '').localeCompare(b.line?.zone ?? '', 'en', { numeric: true }) ||
  (a.line?.lineId ?? '').localeCompare(b.line?.lineId ?? '')

/** How old what is said of a row is; null where nobody has ever said. */
export const ageOfRow = ({ service, line }: LedgerRow, now: Instant, holds: Holds): FigureAge | null =>
  line?.figure ? ageOfFigure(line.figure, service.kind, now, holds) : null

export type Narrowing = {
  kind?: ServiceKind | undefined
  area?: string | undefined
  zone?: string | undefined
  band?: string | undefined
  /** 'free': only what may still be given. 'old': out of date, or never said. */
  show?: 'free' | 'old' | undefined
}

/** Whether a row belongs to what was asked for. */
export function belongs(row: LedgerRow, asked: Narrowing, now: Instant, holds: Holds): boolean {
  const { service, line } = row
  const zones = line?.zone ? [line.zone] : service.zones
  return (
    (!asked.kind || service.kind === asked.kind) &&
    (!asked.area || service.area === asked.area) &&
    (!asked.zone || zones.includes(asked.zone)) &&
    (!asked.band || line?.band === asked.band) &&
    (asked.show !== 'free' || believed(line?.figure ?? null, service.kind, now, holds) > 0) &&
    (asked.show !== 'old' || isOld(row, now, holds))
  )
}

/** Out of date, or never said: it needs asking. */
export const isOld = (row: LedgerRow, now: Instant, holds: Holds): boolean => {
  const age = ageOfRow(row, now, holds)
  return age === null || age === 'out of date'
}
