import type { Instant } from '../../../platform/time.ts'
import { kindsOfParts, type PartKind, type PlanHead, type Progress } from './content.ts'
import type { Value } from './fields.ts'

export type Content = Readonly<Record<string, Value | null>>

/** What one part says from a version on; content null takes it out. `recordedBy` is an account; null for a file or feed. */
export type PartFact = {
  factId: string
  partId: string
  kind: PartKind | 'plan'
  ref: string
  version: number
  content: Content | null
  recordedAt: Instant
  recordedBy: string | null
  supersedes: string | null
}

/** How one part stood on a day, as somebody said. `takesBack` is set on a row that only takes another back. */
export type ProgressFact = Progress & {
  factId: string
  partId: string
  recordedAt: Instant
  recordedBy: string | null
  takesBack: string | null
}

export type Part = {
  partId: string
  /** The fact that says so: a form remembers which it was opened on. */
  factId: string
  kind: PartKind
  ref: string
  /** The version in which it came to say this. */
  version: number
  content: Content
  /** What was said of it that stands, from the earliest. */
  progress: readonly ProgressFact[]
}

/** A plan as one version has it, with how its parts stand now. */
export type Plan = {
  planId: string
  key: string
  head: PlanHead
  headFactId: string
  version: number
  parts: readonly Part[]
}

export type VersionIssued = {
  version: number
  label: string
  author: string
  changed: string
  /** The document's own date of it. */
  on: string
  issuedAt: Instant
  issuedBy: string | null
}

export type Signature = {
  version: number
  organisationId: string
  organisation: string
  signedBy: string
  signedAs: string
  signedAt: Instant
}

/** Which body of the place a signing party of a version is, as when the version was issued. */
export type Signer = { version: number; partId: string; organisationId: string }

/** All that was ever said of one plan. */
export type PlanFacts = {
  planId: string
  key: string
  parts: readonly PartFact[]
  progress: readonly ProgressFact[]
  versions: readonly VersionIssued[]
  signers: readonly Signer[]
  /** Those that stand: what was taken back is none. */
  signatures: readonly Signature[]
}

/** The newest version that was issued; null while there is none. */
export const newestIssued = ({ versions }: Pick<PlanFacts, 'versions'>): VersionIssued | null =>
  versions.reduce<VersionIssued | null>(
    (best, one) => (best && best.version > one.version ? best : one),
    null,
  )

/** The version in which a change made now first counts. */
export const openVersion = (facts: Pick<PlanFacts, 'versions'>): number =>
  (newestIssued(facts)?.version ?? 0) + 1

/**
 * The plan as a version has it; without one, as it is written now, changes that were not issued included. What was said of
 * how its parts stand belongs to no version, and is all there. null where the version is older than the plan.
 */
export function planAt(facts: PlanFacts, version: number = openVersion(facts)): Plan | null {
  const known = facts.parts.filter((fact) => fact.version <= version)
  const gone = new Set(known.map(({ supersedes }) => supersedes))
  const stand = known.filter((fact) => !gone.has(fact.factId))
  const head = stand.find(({ kind }) => kind === 'plan')
  if (!head?.content) return null
  const said = Map.groupBy(standingProgress(facts.progress), ({ partId }) => partId)
  const parts = stand.flatMap(({ content, kind, partId, factId, ref, version: since }): Part[] =>
    content && kind !== 'plan'
      ? [{ partId, factId, kind, ref, version: since, content, progress: said.get(partId) ?? [] }]
      : [],
  )
  return {
    planId: facts.planId,
    key: facts.key,
    head: head.content as unknown as PlanHead,
    headFactId: head.factId,
    version,
    parts: parts.toSorted(inReadingOrder),
  }
}

export const partsOf = (plan: Pick<Plan, 'parts'>, kind: PartKind): Part[] =>
  plan.parts.filter((part) => part.kind === kind)

export const partById = (plan: Pick<Plan, 'parts'>, partId: string): Part | null =>
  plan.parts.find((part) => part.partId === partId) ?? null

/** Text of a field, or null where it is not set. */
export const textOf = ({ content }: Pick<Part, 'content'>, field: string): string | null => {
  const value = content[field]
  return typeof value === 'string' ? value : null
}

export const numberOf = ({ content }: Pick<Part, 'content'>, field: string): number | null => {
  const value = content[field]
  return typeof value === 'number' ? value : null
}

/** The newest entry that says a state; null where nobody has said one. */
export const stateOf = ({ progress }: Pick<Part, 'progress'>): string | null =>
  progress.findLast(({ state }) => state !== null)?.state ?? null

/** The newest figure said; null is "no figure". */
export const figureOf = ({ progress }: Pick<Part, 'progress'>): number | null =>
  progress.findLast(({ figure }) => figure !== null)?.figure ?? null

function standingProgress(progress: readonly ProgressFact[]): ProgressFact[] {
  const back = new Set(progress.map(({ takesBack }) => takesBack))
  return progress
    .filter(({ factId, takesBack }) => takesBack === null && !back.has(factId))
    .toSorted(
      (a, b) =>
        (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
        a.recordedAt.epochMilliseconds - b.recordedAt.epochMilliseconds ||
        (a.factId < b.factId ? -1 : 1),
    )
}

const collator = new Intl.Collator('en-GB', { numeric: true })
/** A1.2 before A1.10. */
const byRef = (a: string, b: string): number => collator.compare(a, b)

const placeOf = new Map(kindsOfParts.map((kind, at) => [kind, at]))
const inReadingOrder = (a: Part, b: Part): number =>
  placeOf.get(a.kind)! - placeOf.get(b.kind)! || byRef(a.ref, b.ref)
