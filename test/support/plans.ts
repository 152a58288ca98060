import fc from 'fast-check'
import {
  kindsOfParts,
  type PartKind,
  type PlanHead,
  partKind,
} from '../../src/modules/plans/rules/content.ts'
import type { Field, Value } from '../../src/modules/plans/rules/fields.ts'
import type {
  Content,
  Part,
  PartFact,
  Plan,
  PlanFacts,
  ProgressFact,
} from '../../src/modules/plans/rules/plan.ts'
import { Temporal } from '../../src/platform/time.ts'

export const at = (text = '2026-11-24T09:00:00Z') => Temporal.Instant.from(text)

const head: PlanHead = {
  kind: 'action list',
  title: 'A plan of tests',
  from: '2026-10-01',
  to: '2027-03-31',
  area: null,
  lead: null,
  about: null,
  source: null,
  conditions: null,
}

/** A part with only what is given; every other field is not set. */
export const partOf = (
  kind: PartKind,
  ref: string,
  content: Record<string, Value>,
  progress: Part['progress'] = [],
): Part => ({
  partId: `${kind} ${ref}`,
  factId: `fact ${kind} ${ref}`,
  kind,
  ref,
  version: 1,
  content: contentOf(kind, content),
  progress,
})

export const contentOf = (kind: PartKind, content: Record<string, Value>): Content => ({
  ...Object.fromEntries(Object.keys(partKind(kind).fields).map((key) => [key, null])),
  ...content,
})

export const planOf = (parts: readonly Part[], plan: Partial<PlanHead> = {}): Plan => ({
  planId: 'plan',
  key: 'plan',
  head: { ...head, ...plan },
  headFactId: 'head',
  version: 1,
  parts,
})

export const said = (on: string, more: Partial<ProgressFact> = {}): ProgressFact => ({
  factId: `said ${on}`,
  partId: 'part',
  on,
  state: null,
  says: null,
  evidence: null,
  figure: null,
  recordedAt: at(`${on}T09:00:00Z`),
  recordedBy: null,
  takesBack: null,
  ...more,
})

export const factsOf = (parts: readonly Partial<PartFact>[], more: Partial<PlanFacts> = {}): PlanFacts => ({
  planId: 'plan',
  key: 'plan',
  parts: [
    { kind: 'plan' as const, ref: 'plan', content: head, factId: 'head', partId: 'head' },
    ...parts,
  ].map((fact, i) => ({
    factId: `fact ${i}`,
    partId: `part ${i}`,
    kind: 'action' as const,
    ref: `A${i}`,
    version: 1,
    content: null,
    recordedAt: at(),
    recordedBy: null,
    supersedes: null,
    ...fact,
  })) as PartFact[],
  progress: [],
  versions: [],
  signatures: [],
  ...more,
})

/** Any value a field takes. */
export function anyValue(field: Field): fc.Arbitrary<Value> {
  switch (field.kind) {
    case 'yes':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices!))
    case 'date':
      return fc.constantFrom('2026-12-31', '2027-02-01', '2024-02-29')
    case 'due':
      return fc.constantFrom('2026-12-31', '2026-12', '2026/27 Q3', '2026/27', 'ongoing')
    case 'pounds':
      return fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((pence) => pence / 100)
    case 'number':
      return fc.integer({ min: -100_000, max: 100_000 })
    case 'measure':
      return fc.record(
        {
          measure: fc.constantFrom('delayed-days', 'readmissions-28'),
          slice: fc.constantFrom(
            { by: 'trust' as const, key: 'RUH' },
            { by: 'age band' as const, key: '65 and over' },
          ),
          step: fc.constantFrom('week' as const, 'month' as const),
        },
        { requiredKeys: ['measure'] },
      )
    case 'address':
      return fc.uuid().map((id) => `/forecast/runs/${id}`)
    case 'ref':
      return fc.constantFrom('A1', 'S2')
    default:
      return fc
        .string({ unit: fc.constantFrom(...Array.from('abcdeé -,;"£')), minLength: 1, maxLength: 30 })
        .map((text) => `x${text}x`)
  }
}

/** Any content of a kind that its schema takes. */
export const anyContent = (kind: PartKind): fc.Arbitrary<Content> =>
  fc.record(
    Object.fromEntries(
      Object.entries(partKind(kind).fields).map(([key, field]) => [
        key,
        field.ask === 'always' ? anyValue(field) : fc.option(anyValue(field), { nil: null }),
      ]),
    ),
  )

/** Any plan of a few parts, each with another ref. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.constantFrom(...kindsOfParts).chain((kind) => anyContent(kind).map((content) => ({ kind, content }))),
    { maxLength: 8 },
  )
  .map((parts) => planOf(parts.map(({ kind, content }, i) => ({ ...partOf(kind, `P${i}`, {}), content }))))
