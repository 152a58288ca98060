import { z } from 'zod'
import highImpactChanges from '../codes/high-impact-changes.json' with { type: 'json' }
import nationalConditions from '../codes/national-conditions.json' with { type: 'json' }

/** How sure we are: seen in the source; seen in part; known from memory only, and so never called official. */
const confidence = z.enum(['verified', 'in part', 'memory'])
export type Confidence = z.infer<typeof confidence>

const item = z.strictObject({
  key: z.string().min(1),
  name: z.string().min(1),
  /** Where it is less or more sure than its list. */
  confidence: confidence.optional(),
})
export type NationalItem = z.infer<typeof item>

const modelEdition = z.strictObject({
  edition: z.enum(['2015', '2019', '2023']),
  name: z.string().min(1),
  source: z.string().min(1),
  confidence,
  /** 'restated': the names in our words. */
  labels: z.enum(['official', 'restated']),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  note: z.string().optional(),
  changes: z.array(item).min(1),
  enablers: z.array(item),
})
export type ModelEdition = z.infer<typeof modelEdition>

/**
 * The High Impact Change Model by edition: a tool for improving oneself (docs/rules/plans.md). Levels are never ranked
 * between places or parties.
 */
export const modelEditions: readonly ModelEdition[] = z.array(modelEdition).parse(highImpactChanges)

/** The five levels of the model, from the first; the full list is from memory, three of them are in seed documents. */
export const levels = {
  'not yet established': 'Not yet established',
  'plans in place': 'Plans in place',
  established: 'Established',
  mature: 'Mature',
  exemplary: 'Exemplary',
} as const
export type Level = keyof typeof levels

const conditionEdition = z.strictObject({
  edition: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  confidence,
  conditions: z.array(item).min(1),
})
export type ConditionEdition = z.infer<typeof conditionEdition>

/** What the fund asks of a plan, by edition. */
export const conditionEditions: readonly ConditionEdition[] = z
  .array(conditionEdition)
  .parse(nationalConditions)
