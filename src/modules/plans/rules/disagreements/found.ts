/** One thing that a document says in two ways, in a sentence, and where it says it. */
export type Found = { what: string; where: string }

export const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })

export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
