import type { LocalDate } from '../../../platform/time.ts'
import { type Band, bandNames, type Service, type ServiceKind, serviceKinds } from '../../capacity/index.ts'
import type { Reason } from './options/model.ts'
import type { Requires } from './requires.ts'

/** What was missing on one night, or that nothing was: docs/rules/unmet-need.md. */
export type Missing =
  /** `skill`: rounds there were, and none whose carers could do this. */
  | { what: 'visit'; zone: string | null; band: Band; carers: number; skill?: string; hours: number }
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
      return [
        'visit',
        missing.zone ?? '',
        missing.band,
        missing.carers,
        ...(missing.skill ? [missing.skill] : []),
      ].join('|')
    case 'place':
      return ['place', missing.kind, missing.zone ?? '', missing.limit].join('|')
    case 'assessment':
      return ['assessment', missing.awaits, missing.organisationId ?? ''].join('|')
    default:
      return missing.what
  }
}

/** What was missing, without how much of it. */
export type MissingThing = Missing extends infer One
  ? One extends Missing
    ? Omit<One, 'hours'>
    : never
  : never

/** What a key names; null where it is the key of nothing that can be missing. A limit may have any sign in it. */
export function missingOf(key: string): MissingThing | null {
  const [what, ...rest] = key.split('|')
  const [first = '', second = '', third = ''] = rest
  switch (what) {
    case 'visit': {
      const band = bandNames.find((one) => one === second)
      const carers = Number(third)
      const skill = rest.slice(3).join('|')
      return band && carers > 0
        ? { what, zone: first || null, band, carers, ...(skill ? { skill } : {}) }
        : null
    }
    case 'place': {
      const kind = serviceKinds.find((one) => one === first)
      const limit = rest.slice(2).join('|')
      return kind && limit ? { what, kind, zone: second || null, limit } : null
    }
    case 'assessment':
      return assessments.includes(first) ? { what, awaits: first, organisationId: second || null } : null
    default:
      return key === 'found' || key === 'room' ? { what: key } : null
  }
}

/** Whether something was missing at all: a place that was found, or was free, was not. */
export const isMissing = ({ what }: Missing): boolean => what !== 'found' && what !== 'room'
