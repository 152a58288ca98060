import { kindOf, type ServiceKind } from '../../capacity/index.ts'
import { type DeclineReason, declineCodes, declineWords } from './decline-reasons.ts'
import { zoneWords } from './unmet-words.ts'

/** A reason of a provider's list, or that nobody could be found at all. */
export type NoReason = DeclineReason | 'unmatched'
/** `zone`: of the person's home; null where it is not known. */
export type SaidNo = { kind: ServiceKind; zone: string | null; reason: NoReason; requests: number }

/** The noes of one kind of service in one zone; the heaviest reason first. */
export type NoLine = {
  kind: ServiceKind
  zone: string | null
  noes: number
  reasons: { reason: DeclineReason; requests: number }[]
  unmatched: number
}

export const readNoReason = (text: string): NoReason | null =>
  text === 'unmatched' ? text : (declineCodes.find((code) => code === text) ?? null)

export const noReasonWords = (reason: NoReason): string =>
  reason === 'unmatched' ? 'Unable to match' : declineWords(reason)

/** "Home care, zone 4" */
export const noPlaceWords = (kind: ServiceKind, zone: string | null): string =>
  `${kindOf(kind).plain}, ${zoneWords(zone)}`

/** One line for each kind and zone; those with the most noes first. @param counts the most first */
export const noLines = (counts: readonly SaidNo[]): NoLine[] =>
  [...Map.groupBy(counts, ({ kind, zone }) => JSON.stringify([kind, zone])).values()]
    .map((some): NoLine => {
      const reasons = some.flatMap(({ reason, requests }) =>
        reason === 'unmatched' ? [] : [{ reason, requests }],
      )
      return {
        kind: some[0]!.kind,
        zone: some[0]!.zone,
        noes: reasons.reduce((sum, { requests }) => sum + requests, 0),
        reasons,
        unmatched: some.find(({ reason }) => reason === 'unmatched')?.requests ?? 0,
      }
    })
    .sort((a, b) => b.noes + b.unmatched - a.noes - a.unmatched)
