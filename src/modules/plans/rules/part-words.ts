import { type PartKind, partKind } from './content.ts'
import type { Field, Value } from './fields.ts'
import type { Part } from './plan.ts'

/** What a value of a field says on a page; "not set" where there is none. */
export const valueWords = (field: Field, value: Value | null | undefined): string =>
  value === null || value === undefined ? 'not set' : field.say(value)

/** The text by which a part is known: its title field, on one line and not too long for a list. */
export function titleOf({ kind, content }: Pick<Part, 'kind' | 'content'>, most = 120): string {
  const { title, fields } = partKind(kind)
  const words = valueWords(fields[title]!, content[title]).replace(/\s+/g, ' ')
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
}

/** "Action A1.2", "Risk R4" */
export const nameOf = ({ kind, ref }: Pick<Part, 'kind' | 'ref'>): string =>
  `${capital(partKind(kind).one)} ${ref}`

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** How many of a kind, in words: "1 action", "7 actions". */
export const countWords = (kind: PartKind, count: number): string =>
  `${count} ${count === 1 ? partKind(kind).one : partKind(kind).many}`

/** Within a sentence: "action A1.2". */
export const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
