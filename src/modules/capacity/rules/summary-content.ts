import { z } from 'zod'
import { serviceKinds } from './kinds.ts'

const amount = z.number().int().min(0)
const line = z.object({
  /** Null is a service of the whole place. */
  area: z.string().nullable(),
  kind: z.enum(serviceKinds),
  services: amount,
  /** How many there are in all; null where no service of the line says. */
  places: amount.nullable(),
  closed: amount,
  /** In use, of those `places` whose use is known; null where none is. */
  used: z.object({ used: amount, of: amount }).nullable(),
  /** What can be believed; null where nobody has ever said. */
  free: amount.nullable(),
  /** Services whose figure has run out, and is not counted; services that never gave one. */
  outOfDate: amount,
  noFigure: amount,
  /** When the oldest figure that counts was said; null where all are counted live. */
  oldestAt: z.string().nullable(),
  /** New starts a week that are commissioned; null where none is. */
  target: amount.nullable(),
  /** Starts of the seven days, oldest first, and of today so far. */
  starts: z.array(amount).length(7),
  today: amount,
})

export const packages = [
  'home care',
  'reablement',
  'rehabilitation bed',
  'care home',
  'nursing home',
] as const
const delayed = z.object({
  package: z.enum(packages),
  area: z.string().nullable(),
  /** Null is fewer than 6, or kept back so that one that is cannot be worked out. */
  people: amount.nullable(),
  /** Whole days since the longest of them was ready; null where the number is kept back. */
  longest: amount.nullable(),
})

/** A summary as it is kept and sent: counts and words, no person. */
const summaryContent = z.object({
  /** An instant, and the seven days it looks back on. */
  asAt: z.string(),
  days: z.array(z.string()).length(7),
  lines: z.array(line),
  delayed: z.array(delayed),
  totals: z.array(delayed.omit({ area: true })),
  /** Everybody who waits for one of them. */
  people: amount.nullable(),
  messages: z.array(z.string()),
})

export type SummaryContent = z.infer<typeof summaryContent>
export type SummaryLine = SummaryContent['lines'][number]
export type Delayed = SummaryContent['delayed'][number]
export type Package = (typeof packages)[number]

/** What was kept, or null where it is of a shape that this version does not know. */
export const readContent = (kept: unknown): SummaryContent | null =>
  summaryContent.safeParse(kept).data ?? null
