import type { Line } from './line.ts'

/**
 * A short text that changes when anything a list shows about a person changes, and does not when only time passes:
 * by it an open page knows which rows to mark.
 */
export function versionOf({ row, asks }: Line): string {
  const { next } = row
  const at = (instant: { epochMilliseconds: number } | null | undefined) => instant?.epochMilliseconds ?? ''
  return hash(
    [
      row.givenName,
      row.familyName,
      row.knownAs,
      row.dateOfBirth,
      row.wardId,
      row.bedId,
      row.place,
      at(row.admittedAt),
      row.expectedDate,
      row.expectedMoves,
      row.dayOn,
      row.dayColour,
      row.keyWorker,
      row.socialWorker,
      at(row.readySince),
      row.notReadyBecause,
      row.earlierReady.length,
      row.pathway,
      row.goingTo,
      row.openWaits,
      next && [
        next.waitId,
        next.awaits,
        next.words,
        next.state,
        next.owner?.organisationId,
        next.owner?.person,
        next.due?.on,
        at(next.due?.at),
      ],
      at(row.nobodySince),
      row.lastNote,
      at(row.heardAt),
      asks.map((ask) => [ask.waitId, ask.words, ask.state, ask.due?.on, at(ask.due?.at)]),
    ].join('|'),
  )
}

// FNV-1a, twice with different beginnings: not secret, only short.
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
