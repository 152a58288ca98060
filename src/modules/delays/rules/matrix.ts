import { z } from 'zod'
import file from '../codes/dtoc-matrix.json' with { type: 'json' }
import { type Confidence, codeOn, confidence, party } from './code-list.ts'
import type { Corrections } from './corrections.ts'
import { type Edition, lastDayOf } from './editions.ts'
import type { Party } from './facts.ts'

const cell = z.strictObject({ party, allowed: z.boolean(), confidence })
const matrix = z
  .strictObject({
    list: z.string(),
    name: z.string(),
    source: z.string().min(1),
    confidence,
    status: z.literal('unverified'),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
    items: z.array(z.strictObject({ code: z.string(), cells: z.array(cell).length(3) })),
  })
  .parse(file)

/** Where the matrix comes from; all of it is unverified (rules.md 1.3 and 12). */
export const matrixSource = matrix.source

/** One cell. `confidence` 'this place' is a correction that the place made. */
export type MatrixCell = { party: Party; allowed: boolean; confidence: Confidence | 'this place' }
export type MatrixRow = { reason: string; cells: MatrixCell[] }

/** Which party a delay of each reason may be attributed to; empty for an edition without a matrix. */
export const matrixOf = (edition: Edition, corrections: Corrections | null): MatrixRow[] =>
  edition.series !== 'dtoc'
    ? []
    : matrix.items
        .filter(({ code }) => codeOn('dtoc-reasons', code, lastDayOf(edition)))
        .map(({ code, cells }) => ({
          reason: code,
          cells: cells.map((one) => corrected(code, one, corrections)),
        }))

const corrected = (reason: string, cell: MatrixCell, corrections: Corrections | null): MatrixCell => {
  const own = corrections?.matrix.findLast((one) => one.reason === reason && one.party === cell.party)
  return own ? { ...cell, allowed: own.allowed, confidence: 'this place' } : cell
}

const partyWords: Record<Party, string> = { NHS: 'the NHS', 'social care': 'social care', both: 'both' }

/**
 * Warns of an attribution that the matrix does not have. It never blocks, because the matrix is from memory.
 * @returns null where the matrix has it, or the edition has no matrix
 */
export function attributionWarning(
  edition: Edition,
  reason: string,
  party: Party,
  corrections: Corrections | null,
): { severity: 'warning'; warning: string } | null {
  const row = matrixOf(edition, corrections).find((one) => one.reason === reason)
  const found = row?.cells.find((one) => one.party === party)
  if (!found || found.allowed) return null
  const basis =
    found.confidence === 'this place'
      ? 'This place says so in its settings.'
      : 'Our copy of the table is from memory: if you know better, keep what you have said.'
  return {
    severity: 'warning',
    warning: `Reason ${reason} is not usually attributed to ${partyWords[party]}. ${basis}`,
  }
}
