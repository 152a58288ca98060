import type { Instant } from '../../../platform/time.ts'
import type { Service } from '../../capacity/index.ts'
import { hardLimits } from './options/hard-limits.ts'
import type { About, HardCode } from './options/model.ts'
import type { Requires } from './requires.ts'

/** How a need stands to what a service has said that it takes: only its own limits, and nothing more of the person. */
export type Fit = {
  /** How many of its limits this need touches. */
  limits: number
  /** Its own limits that the need does not keep within, in words. */
  outside: string[]
  /** Its own limits for which something would have to be known that is not. */
  unknown: string[]
}

/** Limits of the service; the others that rule an option out are the person's wishes, or somebody's money. */
const ofTheService = new Set<string>([
  'zone',
  'sex',
  'age',
  'weight',
  'needs',
  'infection',
  'payer',
] satisfies HardCode[])

export function fitOf(
  need: Requires,
  service: Service,
  person: Pick<About, 'sex' | 'age' | 'zone'>,
  now: Instant,
): Fit {
  const about: About = { ...person, point: null, had: [], saidNo: [], records: new Map() }
  const found = hardLimits(need, service, about, now).filter(({ code }) => ofTheService.has(code))
  const words = (side: 'against' | 'not known') =>
    found.filter((reason) => reason.side === side).map((reason) => reason.words)
  return { limits: touched(need, service), outside: words('against'), unknown: words('not known') }
}

/** Each thing needed is one limit, and each other limit that the service has set is one. */
function touched({ needs, infection }: Requires, { limits, zones, lines }: Service): number {
  const set = [
    zones.length > 0 || lines.some(({ zone }) => zone !== null),
    limits.sex !== undefined,
    limits.ageFrom !== undefined,
    limits.weightTo !== undefined,
    infection !== 'none known',
    (limits.payers ?? []).length > 0,
  ]
  return needs.length + set.filter(Boolean).length
}

/**
 * "Fits all 5 of your limits", "Fits 4 of your 5 limits; 1 cannot be checked"; null where the service has set none that this
 * need touches.
 */
export function fitWords({ limits, outside, unknown }: Fit): string | null {
  if (limits === 0) return null
  const fits = Math.max(0, limits - outside.length - unknown.length)
  if (fits === limits) return limits === 1 ? 'Fits your limit' : `Fits all ${limits} of your limits`
  const some = limits === 1 ? 'Your limit' : `Fits ${fits} of your ${limits} limits`
  const open = limits === 1 ? ' cannot be checked' : `; ${unknown.length} cannot be checked`
  return unknown.length > 0 ? `${some}${open}` : limits === 1 ? 'Outside your limit' : some
}
