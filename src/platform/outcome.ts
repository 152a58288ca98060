/** An expected "no": said to the user in words, never thrown across a module's face. */
export type Refusal = {
  refused: 'not-found' | 'not-allowed' | 'conflict' | 'invalid'
  /** What to tell the person, with the remedy. */
  because: string
  /** Messages by form field, for the NHS error pattern. */
  fields?: Record<string, string>
}

export const refuse = (
  refused: Refusal['refused'],
  because: string,
  fields?: Record<string, string>,
): Refusal => (fields ? { refused, because, fields } : { refused, because })

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value

/** The reason, and what its fields say, for a page that shows both in one place. */
export const inOneLine = ({ because, fields = {} }: Refusal): string =>
  [because, ...Object.values(fields)].join('. ')

/** The one table that maps a refusal to the outside. */
export const outside = {
  'not-found': { http: 404, exit: 4 },
  'not-allowed': { http: 403, exit: 5 },
  conflict: { http: 409, exit: 6 },
  invalid: { http: 422, exit: 2 },
} as const satisfies Record<Refusal['refused'], { http: number; exit: number }>
