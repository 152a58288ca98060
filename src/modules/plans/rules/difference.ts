import { type PartKind, partKind, planKinds } from './content.ts'
import { dueWords } from './due.ts'
import type { Value } from './fields.ts'
import { capital, nameOf, titleOf, valueWords } from './part-words.ts'
import { newestIssued, type Part, type Plan, type PlanFacts, planAt } from './plan.ts'

/** One thing that differs between two versions of a plan. */
export type Difference = {
  what: 'added' | 'changed' | 'taken out'
  kind: PartKind | 'plan'
  partId: string | null
  /** "Action A1.2: Produce a plan …" */
  name: string
  /** Of a change: each field that differs, in its own words. */
  fields: readonly { label: string; before: string; after: string }[]
}

/**
 * What `after` says and `before` did not, part by part, in reading order. A plan and itself differ in nothing; `before` null
 * is the plan's beginning, where everything is new. How parts stand is no difference: nobody signs it.
 */
export function differenceOf(before: Plan | null, after: Plan): Difference[] {
  const was = new Map((before?.parts ?? []).map((part) => [part.partId, part]))
  const is = new Map(after.parts.map((part) => [part.partId, part]))
  const put = after.parts.flatMap((part): Difference[] => {
    const earlier = was.get(part.partId)
    if (!earlier) return [{ what: 'added', ...named(part), fields: [] }]
    const fields = changedFields(earlier, part)
    return fields.length > 0 ? [{ what: 'changed', ...named(part), fields }] : []
  })
  const gone = (before?.parts ?? [])
    .filter(({ partId }) => !is.has(partId))
    .map((part): Difference => ({ what: 'taken out', ...named(part), fields: [] }))
  return [...headDifference(before, after), ...put, ...gone]
}

/** What was changed since the newest version was issued; of a plan that never was, everything. A change that was taken back is none. */
export function unissuedOf(facts: PlanFacts): Difference[] {
  const [issued, now] = [newestIssued(facts), planAt(facts)]
  return now ? differenceOf(issued && planAt(facts, issued.version), now) : []
}

/** Whether there is something to issue: a plan that was never issued always is. */
export const hasUnissued = (facts: PlanFacts): boolean =>
  newestIssued(facts) === null || unissuedOf(facts).length > 0

const named = (part: Part) => ({
  kind: part.kind,
  partId: part.partId,
  name: `${nameOf(part)}: ${titleOf(part)}`,
})

function changedFields(before: Part, after: Part): Difference['fields'] {
  const { fields } = partKind(after.kind)
  return Object.entries(fields).flatMap(([key, field]) => {
    const [was, is] = [before.content[key] ?? null, after.content[key] ?? null]
    return same(was, is)
      ? []
      : [{ label: field.label, before: valueWords(field, was), after: valueWords(field, is) }]
  })
}

const headLabels = {
  title: 'Title',
  kind: 'What sort of plan',
  from: 'From',
  to: 'To',
  area: 'Area',
  lead: 'Lead',
  about: 'What it is for',
  source: 'Taken from',
  conditions: 'Edition of the national conditions',
} as const satisfies Record<keyof Plan['head'], string>

function headDifference(before: Plan | null, after: Plan): Difference[] {
  if (!before) return []
  const keys = Object.keys(headLabels) as (keyof Plan['head'])[]
  const fields = keys.flatMap((key) =>
    before.head[key] === after.head[key]
      ? []
      : [
          {
            label: headLabels[key],
            before: headWords(key, before.head[key]),
            after: headWords(key, after.head[key]),
          },
        ],
  )
  return fields.length > 0
    ? [{ what: 'changed', kind: 'plan', partId: null, name: 'The plan itself', fields }]
    : []
}

function headWords(key: keyof Plan['head'], value: string | null): string {
  if (value === null) return 'not set'
  if (key === 'kind') return planKinds[value as Plan['head']['kind']]
  return key === 'from' || key === 'to' ? dueWords(value) : value
}

/** Values as JSON has them; a measure is the same whatever the order of its parts. */
export const same = (a: Value | null, b: Value | null): boolean => a === b || flat(a) === flat(b)

const flat = (value: Value | null): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify([value.measure, value.slice?.by ?? '', value.slice?.key ?? '', value.step ?? ''])
    : JSON.stringify(value)

/** One line of a difference: "Changed: Action A1.2: …. Due: was 31 December 2017, is 31 March 2018". */
export function differenceLine({ what, name, fields }: Difference): string {
  const changes = fields.map(
    ({ label, before, after }) => `${label}: was ${brief(before)}, is ${brief(after)}`,
  )
  return `${capital(what)}: ${name}${changes.length > 0 ? `. ${changes.join('; ')}` : ''}`
}

const brief = (words: string) =>
  words.length > 80 ? `“${words.slice(0, 79).trimEnd()}…”` : /\s/.test(words) ? `“${words}”` : words

/** "4 added, 1 changed": what a version did, counted. "nothing" where it did nothing. */
export function differenceCounts(differences: readonly Difference[]): string {
  const counts = (['added', 'changed', 'taken out'] as const).flatMap((what) => {
    const count = differences.filter((one) => one.what === what).length
    return count > 0 ? [`${count} ${what}`] : []
  })
  return counts.join(', ') || 'nothing'
}
