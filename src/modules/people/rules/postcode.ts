import { type Refusal, refuse } from '../../../platform/outcome.ts'

export type Postcode = {
  /** "AB12 3CD" */
  postcode: string
  /** A stand-in of the range ZZ99, not a place on the map: what it stands for, where known. */
  standsFor: string | null
}

// Stand-ins of the ONS postcode directory; from memory, so they are explained and never refused.
const standIns: Record<string, string> = {
  'ZZ99 3VZ': 'no fixed abode',
  'ZZ99 3WZ': 'address not known',
  'ZZ99 3CZ': 'England, address not known',
  'ZZ99 1WZ': 'Scotland, address not known',
  'ZZ99 2WZ': 'Northern Ireland, address not known',
  'ZZ99 3GZ': 'Wales, address not known',
}

const shape =
  /^(GIR|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9A-Z]|[0-9][A-HJKPS-UW]))([0-9][ABD-HJLNP-UW-Z]{2})$/
const standIn = /^(ZZ99)([0-9][A-Z]{2})$/

/** Reads a postcode as typed: capitals and the space are put right; whether the place exists is not checked. */
export function readPostcode(typed: string): Postcode | Refusal {
  const close = typed.toUpperCase().replace(/\s/g, '')
  const match = shape.exec(close) ?? standIn.exec(close)
  if (!match) {
    const because = 'Enter a full postcode, like SN10 1AA'
    return refuse('invalid', because, { postcode: because })
  }
  const postcode = `${match[1]} ${match.at(-1)}`
  return { postcode, standsFor: postcode.startsWith('ZZ99 ') ? (standIns[postcode] ?? 'no address') : null }
}

/** The first half, "SN10": roughly where someone lives. */
export const outwardOf = (postcode: string): string => postcode.split(' ')[0] ?? postcode
