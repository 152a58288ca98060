import { z } from 'zod'
import { laterThanCompleted, signedUnready } from './control.ts'
import { endsAfterPlan, endsBeforeBegins, twoDates, unclearQuarters } from './dates.ts'
import { growth, twoTargets, unreadable } from './figures.ts'
import type { Found } from './found.ts'
import { numbering } from './numbering.ts'
import { disagreements } from './sums.ts'
import { workingDays } from './working-days.ts'

const words = z.string().trim().min(1).max(500)
/** Where in the document it stands: "section 5". */
const where = words

/**
 * What a document says of itself, as printed: sums beside their parts, dates and numbers that it gives more than once, spans,
 * numbering, growth, cover, signatures. `foundIn` holds each against the others; nothing of it is a part of the plan.
 */
export const statedSchema = z.strictObject({
  sums: z
    .array(
      z.strictObject({
        what: words,
        where,
        says: z.number(),
        parts: z.array(z.strictObject({ name: words, value: z.number(), times: z.number().optional() })),
        rounding: z.number().nonnegative().optional(),
      }),
    )
    .default([]),
  dates: z.array(z.strictObject({ about: words, of: words, said: words, where })).default([]),
  targets: z
    .array(
      z.strictObject({
        about: words,
        per: z.enum(['week', 'month', 'year']),
        value: z.number(),
        of: words,
        where,
      }),
    )
    .default([]),
  figures: z.array(z.strictObject({ what: words, printed: words, where })).default([]),
  numbering: z.array(z.strictObject({ numbers: z.array(words), where })).default([]),
  growth: z
    .array(z.strictObject({ what: words, from: z.number(), to: z.number(), percent: z.number(), where }))
    .default([]),
  /** Rows with a first and a last date; a blank one is null. */
  spans: z
    .array(z.strictObject({ of: words, start: words.nullable(), finish: words.nullable(), where }))
    .default([]),
  /** Rows that should end within the plan's period. */
  within: z.array(z.strictObject({ of: words, said: words, where })).default([]),
  /** A table of cover, day by day: which days it has as holidays. */
  cover: z
    .array(
      z.strictObject({
        from: z.iso.date(),
        to: z.iso.date(),
        holidayCover: z.array(z.iso.date()),
        where,
      }),
    )
    .default([]),
  signed: z
    .strictObject({
      signatures: z.array(z.strictObject({ body: words, by: words.nullable(), on: z.iso.date().nullable() })),
      agreed: z.strictObject({ body: words, on: z.iso.date().nullable() }),
      toCome: z.array(z.strictObject({ what: words, on: z.iso.date() })),
    })
    .optional(),
  /** The day on which the document says that it was completed, and its versions as printed. */
  completed: z
    .strictObject({
      on: z.iso.date(),
      versions: z.array(z.strictObject({ version: words, on: words })),
    })
    .optional(),
})
export type Stated = z.output<typeof statedSchema>
export type StatedInput = z.input<typeof statedSchema>

/** Everything in which a document disagrees with itself. @param to the last day of the plan's period */
export const foundIn = (stated: Stated, { to }: { to: string }): Found[] => [
  ...stated.sums.flatMap(({ where: at, ...claim }) =>
    disagreements([claim]).map((what) => ({ what, where: at })),
  ),
  ...unreadable(stated.figures),
  ...stated.numbering.flatMap(({ numbers, where: at }) => numbering(numbers, at)),
  ...stated.growth.flatMap(({ where: at, ...row }) => growth([row], at)),
  ...twoDates(stated.dates),
  ...[...Map.groupBy(stated.dates, ({ where: at }) => at).values()].flatMap(unclearQuarters),
  ...twoTargets(stated.targets),
  ...endsBeforeBegins(stated.spans),
  ...endsAfterPlan(stated.within, to),
  ...stated.cover.flatMap(({ where: at, ...cover }) => workingDays(cover, at)),
  ...(stated.signed ? signedUnready(stated.signed) : []),
  ...(stated.completed ? laterThanCompleted(stated.completed.versions, stated.completed.on) : []),
]
