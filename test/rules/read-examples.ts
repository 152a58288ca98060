import { z } from 'zod'

const example = z.object({
  id: z.string().min(1),
  rule: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
  // A case that expects nothing could never fail.
  expected: z
    .record(z.string(), z.unknown())
    .refine((expected) => Object.keys(expected).length > 0, 'expected says nothing: name at least one value'),
  /** V: verified in the source, P: seen in part, M: from memory. */
  ruleConfidence: z.string().optional(),
  /** Where the expected value comes from: printed somewhere, worked out from the rule, or from memory. */
  origin: z.string().optional(),
})
/** `decimals` has the shape of `expected`, with the number of decimals that were printed for each number. */
export type Example = z.infer<typeof example> & { decimals: unknown }

/** The worked cases of a file. */
export function readExamples(text: string): Example[] {
  const printed = z.array(z.object({ expected: z.unknown() })).parse(JSON.parse(text, decimalsOf))
  const examples = z.array(example).min(1).parse(JSON.parse(text))
  return examples.map((one, i) => ({ ...one, decimals: printed[i]!.expected }))
}

/** What a case has to carry besides: how sure the rule is, where the expected value is from, and an id of its own. */
export function missingIn(examples: readonly Example[]): string[] {
  const ids = examples.map((one) => one.id)
  return examples.flatMap(({ id, ruleConfidence, origin }, i) => [
    ...(/^[VPM]$/.test(ruleConfidence ?? '') ? [] : [`${id}: ruleConfidence is V, P or M`]),
    ...(origin ? [] : [`${id}: origin is not said`]),
    ...(ids.indexOf(id) === i ? [] : [`${id}: is there twice`]),
  ])
}

// The parsed number has forgotten how it was printed: 80.0 has one decimal, and 80 has none.
const decimalsOf = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (/\.(\d+)$/.exec(context?.source ?? '')?.[1]?.length ?? 0) : value
