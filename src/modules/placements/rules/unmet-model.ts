import type { LocalDate } from '../../../platform/time.ts'
import type { Band, Service, ServiceKind } from '../../capacity/index.ts'
import type { Reason } from './options/model.ts'
import type { Requires } from './requires.ts'

/** What was missing on one night, or that nothing was: docs/rules/unmet-need.md. */
export type Missing =
  | { what: 'visit'; zone: string | null; band: Band; carers: number; hours: number }
  /** `limit`: what excluded most of those that had room; "full" where none had. `zone` of what comes to the person. */
  | { what: 'place'; kind: ServiceKind; zone: string | null; limit: string }
  | { what: 'assessment'; awaits: string; organisationId: string | null }
  | { what: 'found' }
  | { what: 'room' }

/** A service as it stood at a midnight, with what spoke against it for one person besides room. */
export type ServiceThen = { service: Service; against: readonly Reason[] }

/** A need as it was known at a midnight. Services are those of its kinds. */
export type NeedThen = {
  requires: Requires
  zone: string | null
  /** A place was chosen or arranged, and had not begun. */
  held: boolean
  /** Equipment that goes by steps: the first of them that is not done, and who brings it does not matter. */
  step?: { kind: ServiceKind; limit: string } | null
  services: readonly ServiceThen[]
}
export type AssessmentThen = { awaits: string; organisationId: string | null }

/** One night of one person who was ready: counted once, under `put`; `missing` is all that was missing. */
export type UnmetNight = {
  stayId: string
  personId: string
  date: LocalDate
  missing: readonly Missing[]
  put: Missing
}

/** Waits for somebody to look at what a person needs: without it nothing can be given. */
export const assessments: readonly string[] = [
  'therapy-assessment',
  'therapy-home-visit',
  'care-act-assessment',
  'chc-checklist',
  'nursing-assessment',
  'care-home-visit',
]

/** The same thing missing has the same key, whoever lacks it. */
export function keyOf(missing: Missing): string {
  switch (missing.what) {
    case 'visit':
      return ['visit', missing.zone ?? '', missing.band, missing.carers].join('|')
    case 'place':
      return ['place', missing.kind, missing.zone ?? '', missing.limit].join('|')
    case 'assessment':
      return ['assessment', missing.awaits, missing.organisationId ?? ''].join('|')
    default:
      return missing.what
  }
}

/** Whether something was missing at all: a place that was found, or was free, was not. */
export const isMissing = ({ what }: Missing): boolean => what !== 'found' && what !== 'room'
