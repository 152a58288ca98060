import { z } from 'zod'
import fund from '../codes/better-care-fund.json' with { type: 'json' }
import flow from '../codes/flow.json' with { type: 'json' }
import lancashire from '../codes/lancashire.json' with { type: 'json' }
import populations from '../codes/populations.json' with { type: 'json' }
import reablement from '../codes/reablement.json' with { type: 'json' }
import rutland from '../codes/rutland.json' with { type: 'json' }
import wiltshire from '../codes/wiltshire.json' with { type: 'json' }
import { betters, confidences, type Definition, type How } from './model.ts'
import { tallyOf } from './tallies.ts'

const isTally = (code: string) => tallyOf(code) !== null

/** How a value is worked, as files and a place's own definitions give it. */
export const how: z.ZodType<How> = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), adds: z.literal(false).optional() }),
  z.strictObject({
    from: z.literal('facts'),
    count: z.string().refine(isTally, 'is nothing that is counted here'),
    over: z.union([
      z.strictObject({ tally: z.string().refine(isTally, 'is nothing that is counted here') }),
      z.strictObject({ population: z.string() }),
      z.literal('days'),
      z.null(),
    ]),
    times: z.number().positive(),
    ripe: z.int().min(0).max(366),
  }),
])

const confidence = z.enum(confidences)
const item = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1).max(120),
  words: z.string().min(1),
  numerator: z.string().min(1),
  denominator: z.string().nullable(),
  unit: z.string().min(1),
  better: z.enum(betters),
  how,
  /** Where the item has another source or is less sure than its file. */
  source: z.string().optional(),
  confidence: confidence.optional(),
  edition: z.string().optional(),
  owner: z.string().optional(),
})
const file = z.strictObject({
  source: z.string().min(1),
  confidence,
  note: z.string().optional(),
  items: z.array(item),
})

const files = { wiltshire, fund, lancashire, rutland, reablement, flow, populations }

/** The definitions that come with the program, in the order of their files. */
export const register: readonly Definition[] = Object.values(files).flatMap((content) => {
  const { source, confidence: sure, items } = file.parse(content)
  return items.map((one) => ({
    ...one,
    source: one.source ?? source,
    confidence: one.confidence ?? sure,
    edition: one.edition ?? null,
    owner: one.owner ?? null,
    version: 1,
    since: null,
    change: null,
  }))
})
