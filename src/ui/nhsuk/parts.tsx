import type { Child } from 'hono/jsx'
import { jsx } from 'hono/jsx'

export type Content = Child
export type Attributes = Record<string, string | number | boolean | null | undefined>

/** Every option may be left out or passed on as undefined, as in nhsuk's macros. */
export type Options<T> = { [K in keyof T]?: T[K] | undefined }

export type Words = Options<{ text: string; html: Content }>
export type Part = Words & Options<{ id: string; classes: string; attributes: Attributes }>
export type Affix = Words & Options<{ classes: string; attributes: Attributes }>
export type Holder = Options<{ classes: string; attributes: Attributes }>
export type WithChildren = { children?: Content }

/** nhsuk lets a part be a string or an object of options; null and true stand for "no words". */
export const asPart = <T extends object>(
  given: string | T | boolean | null | undefined,
): Partial<T> & Words =>
  typeof given === 'string'
    ? ({ text: given } as Partial<T> & Words)
    : typeof given === 'object' && given !== null
      ? (given as Partial<T> & Words)
      : ({} as Partial<T> & Words)

export const wordsOf = ({ html, text }: Words, children?: Content): Content => children ?? (html || text)

export const hasWords = ({ html, text }: Words): boolean => Boolean(html || text)

export const classList = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ').trim()

/** The modifier class for a value, unless the caller has set one of its family by hand. */
export const modifier = (
  prefix: string,
  value: string | number | boolean | null | undefined,
  allowed: readonly (string | number)[],
  classes: string | undefined,
): string | undefined =>
  allowed.some((one) => String(one) === String(value)) &&
  !allowed.some((one) => classes?.includes(`${prefix}${one}`))
    ? `${prefix}${value}`
    : undefined

/** The same, for an option that is either on or off. */
export const flag = (name: string, on: unknown, classes: string | undefined): string | undefined =>
  on && !classes?.includes(name) ? name : undefined

export const stated = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

/** An element whose name is known only when it is printed. */
export const Dynamic = ({
  as,
  attributes,
  children,
}: { as: string; attributes: Attributes } & WithChildren) => jsx(as, attributes, children)
