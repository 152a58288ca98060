import { z } from 'zod'
import type { Ask, Field, Value } from './fields.ts'

type Fields = Record<string, Field>
type ValueOf<F> = F extends Field<infer T, infer A> ? (A extends 'always' ? T : T | null) : never
type Required<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<Value, infer A>
    ? Ask extends A
      ? never
      : A extends 'always'
        ? K
        : never
    : never
}[keyof F]

/** What a part says, once read: a field nobody filled is null, "not set". */
export type ContentOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> }
/** The same as somebody writes it: what may be blank may be left out. */
export type InputOf<F extends Fields> = { [K in Required<F>]: ValueOf<F[K]> } & {
  [K in Exclude<keyof F, Required<F>>]?: ValueOf<F[K]> | undefined
}

/** How a part stands between the versions of its plan: said again and again, and nobody has to sign for it. */
export type Standing = {
  /** Each state with its words, from the first. */
  states: Readonly<Record<string, string>>
  /** The states in which nothing is outstanding any more. */
  ended: readonly string[]
  /** What a figure of it is, where it has one: "People helped so far", "Spent so far". */
  figure?: { label: string; unit: 'pounds' | 'number' }
}

export type PartDefinition<F extends Fields = Fields> = {
  one: string
  many: string
  /** What it is for, in one sentence. */
  about: string
  fields: F
  /** The field that says which one it is, in lists. */
  title: keyof F & string
  /** The fields a list prints, besides the title. */
  lists: readonly (keyof F & string)[]
  standing?: Standing
  schema: z.ZodType<ContentOf<F>, InputOf<F>>
}

/** One kind of part: its schema follows from its fields, so a form, a file and a page never differ in what they take. */
export const part = <const F extends Fields>(
  definition: Omit<PartDefinition<F>, 'schema'>,
): PartDefinition<F> => {
  const shape = Object.entries(definition.fields).map(([key, field]) => [
    key,
    field.ask === 'always' ? field.check : field.check.nullable().default(null),
  ])
  return {
    ...definition,
    // The shape is made of the very fields the types are, which TypeScript cannot see through Object.entries.
    schema: z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<ContentOf<F>, InputOf<F>>,
  }
}
