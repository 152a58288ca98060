import { z } from 'zod'
import { statedSchema } from './disagreements/stated.ts'
import type { Field } from './fields.ts'
import type { ContentOf, InputOf, PartDefinition } from './part.ts'
import { change } from './parts/change.ts'
import { money } from './parts/money.ts'
import { condition, disagreement, document, recording, statement } from './parts/papers.ts'
import { board, engagement, exit, message, party, report, stakeholder } from './parts/who.ts'
import { action, aim, benefit, contribution, risk, scheme } from './parts/work.ts'

/** Every kind of part a plan can have, in the order in which a plan is read. */
const partKinds = {
  party,
  statement,
  scheme,
  change,
  aim,
  action,
  benefit,
  contribution,
  risk,
  condition,
  money,
  board,
  report,
  stakeholder,
  message,
  engagement,
  document,
  recording,
  exit,
  disagreement,
} as const

export type PartKind = keyof typeof partKinds
export const kindsOfParts = Object.keys(partKinds) as PartKind[]
export const isPartKind = (text: string): text is PartKind => text in partKinds

/** One kind with its fields as a map, for whatever works on all kinds alike. */
export const partKind = (kind: PartKind): PartDefinition<Record<string, Field>> =>
  partKinds[kind] as unknown as PartDefinition<Record<string, Field>>

/** What a part of one kind says: a blank field is null. */
export type PartContent<K extends PartKind> = ContentOf<(typeof partKinds)[K]['fields']>

export const planKinds = {
  'winter plan': 'Winter plan',
  'delayed-transfer plan': 'Delayed-transfer action plan',
  'fund plan': 'Fund plan',
  'business case': 'Business case',
  'action list': 'Action list',
} as const
export type PlanKind = keyof typeof planKinds

/** How one stands: one entry each time somebody says it. The newest is how it is now; all are its history. */
const progressInput = z.strictObject({
  on: z.iso.date(),
  /** One of the kind's states; null where only something is said. */
  state: z.string().nullable().default(null),
  says: z.string().trim().min(1).max(6000).nullable().default(null),
  evidence: z.string().trim().min(1).max(6000).nullable().default(null),
  /** Activity or pounds so far, as the kind has it. */
  figure: z.number().nullable().default(null),
})
export type Progress = z.output<typeof progressInput>
export type ProgressInput = z.input<typeof progressInput>

/** A short name within its plan and kind: "A1.2", "R4". It never changes, so that other parts can point to it. */
export const refPattern = /^[A-Za-z0-9][A-Za-z0-9./-]{0,23}$/
const refSchema = z
  .string()
  .regex(refPattern, 'letters, digits, points, hyphens and slashes, 24 at most, like A1.2')

const partIn = <K extends PartKind>(kind: K) => {
  const shape = (partKind(kind).schema as unknown as z.ZodObject).shape
  return z.strictObject({
    ref: refSchema,
    /** Its stable id, where it is known; without one it is known by its ref, or new. */
    id: z.uuid().optional(),
    ...shape,
    progress: z.array(progressInput).default([]),
  }) as unknown as z.ZodType<PartIn<K>, PartInput<K>>
}
/** A part of a plan's file, as read. */
export type PartIn<K extends PartKind> = { ref: string; id?: string; progress: Progress[] } & PartContent<K>
/** A part of a plan's file, as written. */
export type PartInput<K extends PartKind> = {
  ref: string
  id?: string
  progress?: ProgressInput[]
} & InputOf<(typeof partKinds)[K]['fields']>

type PartsIn = { [K in PartKind]: PartIn<K>[] }
type PartsInput = { [K in PartKind]?: PartInput<K>[] }

const partsIn = z.strictObject(
  Object.fromEntries(kindsOfParts.map((kind) => [kind, z.array(partIn(kind)).max(2000).default([])])),
) as unknown as z.ZodType<PartsIn, PartsInput>

/** What a plan is, besides its parts. */
export const planHead = z.strictObject({
  kind: z.enum(Object.keys(planKinds) as [PlanKind, ...PlanKind[]]),
  title: z.string().trim().min(1).max(200),
  /** Both dates included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Which area it is for, in words. */
  area: z.string().trim().min(1).max(200).nullable().default(null),
  lead: z.string().trim().min(1).max(200).nullable().default(null),
  about: z.string().trim().min(1).max(6000).nullable().default(null),
  /** The document it was taken from, where it was. */
  source: z.string().trim().min(1).max(500).nullable().default(null),
  /** Which edition of the fund's national conditions it answers: codes/national-conditions.json. */
  conditions: z.string().nullable().default(null),
})
export type PlanHead = z.output<typeof planHead>

/** Document control: what a version is called, who wrote it, when and what it changed, in words. */
const versionInput = z.strictObject({
  label: z.string().trim().min(1).max(20),
  author: z.string().trim().min(1).max(200),
  on: z.iso.date(),
  changed: z.string().trim().min(1).max(2000),
})
export type VersionInput = z.input<typeof versionInput>

/**
 * A whole plan as one file: `homeward plans load`. A plan whose key is already there becomes a new version of it.
 * `versions` is the document's own control table, from the earliest; the last of them is what the file holds.
 */
export const planFile = z.strictObject({
  /** Unique in its place, never changed: "wiltshire-delayed-transfers-2017". */
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/, 'small letters, digits and hyphens'),
  plan: planHead,
  versions: z.array(versionInput).min(1),
  parts: partsIn,
  /** What its document says of itself: held against itself when it is read in, and not kept. */
  stated: statedSchema.optional(),
})
/** What `seeds` writes and `homeward plans load` reads. */
export type PlanInput = z.input<typeof planFile>
export type PlanIn = z.output<typeof planFile>
