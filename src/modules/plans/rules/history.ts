import type { Instant } from '../../../platform/time.ts'
import { partKind } from './content.ts'
import { same } from './difference.ts'
import { capital, valueWords } from './part-words.ts'
import { type PartFact, type PlanFacts, type ProgressFact, planAt } from './plan.ts'

/** One entry of a part's history: what was said of it, or what about it was changed, when and by which account. */
export type HistoryEntry = {
  at: Instant
  by: string | null
  /** "Said", "Added", "Changed", "Taken out" */
  what: string
  lines: readonly string[]
  /** Set on what may still be taken back. */
  takesBack: { progress: string } | { change: string } | null
}

/** Everything that ever happened to one part, the newest first: each change of what it promises and each word on how it stands. */
export function historyOf(facts: PlanFacts, partId: string): HistoryEntry[] {
  const changes = facts.parts.filter((fact) => fact.partId === partId)
  const byId = new Map(changes.map((fact) => [fact.factId, fact]))
  const gone = new Set(changes.map(({ supersedes }) => supersedes))
  const newest = facts.versions.at(-1)?.version ?? 0
  const kind = changes.find((fact) => fact.kind !== 'plan')?.kind
  const stands = new Set(
    planAt(facts)
      ?.parts.find((part) => part.partId === partId)
      ?.progress.map(({ factId }) => factId),
  )
  return [
    ...changes.map((fact) => ({
      ...changeEntry(fact, byId.get(fact.supersedes ?? '') ?? null),
      takesBack: !gone.has(fact.factId) && fact.version > newest ? { change: fact.factId } : null,
    })),
    ...facts.progress
      .filter((said) => said.partId === partId && said.takesBack === null)
      .map((said) => ({
        at: said.recordedAt,
        by: said.recordedBy,
        what: stands.has(said.factId) ? 'Said' : 'Said, and taken back',
        lines: progressLines(said, kind),
        takesBack: stands.has(said.factId) ? { progress: said.factId } : null,
      })),
  ].toSorted((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds)
}

function changeEntry(fact: PartFact, before: PartFact | null): Omit<HistoryEntry, 'takesBack'> {
  const common = { at: fact.recordedAt, by: fact.recordedBy }
  if (!fact.content) return { ...common, what: 'Taken out', lines: [] }
  if (!before?.content) return { ...common, what: before ? 'Put back' : 'Added', lines: [] }
  if (fact.kind === 'plan') return { ...common, what: 'Changed', lines: [] }
  const { fields } = partKind(fact.kind)
  const lines = Object.entries(fields).flatMap(([key, field]) => {
    const [was, is] = [before.content?.[key] ?? null, fact.content?.[key] ?? null]
    return same(was, is) ? [] : [`${field.label}: was ${valueWords(field, was)}, is ${valueWords(field, is)}`]
  })
  return { ...common, what: 'Changed', lines }
}

function progressLines(said: ProgressFact, kind: PartFact['kind'] | undefined): string[] {
  const standing = kind && kind !== 'plan' ? partKind(kind).standing : undefined
  return [
    said.state && capital(standing?.states[said.state] ?? said.state),
    said.says,
    said.evidence && `Evidence: ${said.evidence}`,
    said.figure !== null && `${standing?.figure?.label ?? 'Figure'}: ${said.figure.toLocaleString('en-GB')}`,
    `As on ${said.on}`,
  ].filter((line): line is string => typeof line === 'string')
}
