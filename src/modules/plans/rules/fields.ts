import { z } from 'zod'
import { fullDate } from '../../../platform/date-words.ts'
import { readDate } from '../../../platform/read-date.ts'
import { Temporal } from '../../../platform/time.ts'
import { type Due, dueWords, isDue, readDue } from './due.ts'
import { type MeasureRef, measureRef, measureText, readMeasure } from './measure-ref.ts'
import { poundsWords, readPounds } from './pounds.ts'

/** What stands in one field of a part: as JSON has it. */
export type Value = string | number | boolean | MeasureRef

/** 'to sign': may be blank in a draft, and blocks the signing until it is not. */
export type Ask = 'always' | 'to sign' | 'if known'

export type FieldKind =
  | 'text'
  | 'words'
  | 'choice'
  | 'date'
  | 'due'
  | 'pounds'
  | 'number'
  | 'yes'
  | 'measure'
  | 'ref'
  | 'organisation'
  | 'address'

type Unread = { wrong: string }

/** One field: how it is asked for, checked, read from a file or form, written to one, and said on a page. */
export type Field<T extends Value = Value, A extends Ask = Ask> = {
  kind: FieldKind
  label: string
  hint?: string
  ask: A
  check: z.ZodType<T>
  read(text: string): T | Unread
  /** For a file's cell and a form's box: `read` gives the same value back. */
  write(value: T): string
  say(value: T): string
  /** Of a choice: each code with its words. */
  choices?: Readonly<Record<string, string>>
  /** Of a reference: the kind of part whose ref it is. */
  to?: string
}

type Told = { hint?: string }
const told = (hint: string | undefined): Told => (hint === undefined ? {} : { hint })

const lettersOf = (kind: FieldKind, most: number) => {
  const check = z.string().trim().min(1).max(most)
  return {
    kind,
    check,
    read: (text: string): string | Unread =>
      text.length > most ? { wrong: `is longer than ${most} letters` } : text,
    write: (value: string) => value,
    say: (value: string) => value,
  }
}

/** One line of text, to 200 letters. */
export const text = <A extends Ask>(label: string, ask: A, hint?: string): Field<string, A> => ({
  ...lettersOf('text', 200),
  label,
  ask,
  ...told(hint),
})

/** Paragraphs, to 6,000 letters. */
export const words = <A extends Ask>(label: string, ask: A, hint?: string): Field<string, A> => ({
  ...lettersOf('words', 6000),
  label,
  ask,
  ...told(hint),
})

/** An organisation by its name: of this place where it has to sign here, any other where not. */
export const organisation = <A extends Ask>(label: string, ask: A, hint?: string): Field<string, A> => ({
  ...lettersOf('organisation', 160),
  label,
  ask,
  ...told(hint),
})

/** Where an answer stands that the part goes by: a path of this program, never of another. */
export const address = <A extends Ask>(
  label: string,
  ask: A,
  { hint, path, example }: { hint: string; path: RegExp; example: string },
): Field<string, A> => ({
  ...lettersOf('address', 200),
  check: z.string().regex(path, `must be an address like ${example}`),
  read: (typed) => (path.test(typed) ? typed : { wrong: `must be an address like ${example}` }),
  label,
  ask,
  hint,
})

/** The ref of another part of the same plan. */
export const ref = <A extends Ask>(label: string, to: string, ask: A, hint?: string): Field<string, A> => ({
  ...lettersOf('ref', 40),
  label,
  to,
  ask,
  ...told(hint),
})

export const choice = <const C extends Record<string, string>, A extends Ask>(
  label: string,
  choices: C,
  ask: A,
  hint?: string,
): Field<keyof C & string, A> => {
  const codes = Object.keys(choices) as (keyof C & string)[]
  return {
    kind: 'choice',
    label,
    ask,
    ...told(hint),
    choices,
    check: z.enum(codes as [keyof C & string, ...(keyof C & string)[]]),
    read: (typed) => {
      const wanted = typed.trim().toLowerCase()
      return (
        codes.find((one) => one.toLowerCase() === wanted || choices[one]!.toLowerCase() === wanted) ?? {
          wrong: `must be one of: ${codes.join(', ')}`,
        }
      )
    },
    write: (value) => value,
    say: (value) => choices[value] ?? value,
  }
}

/** "2017-12-31". */
export const date = <A extends Ask>(label: string, ask: A, hint?: string): Field<string, A> => ({
  kind: 'date',
  label,
  ask,
  ...told(hint),
  check: z.iso.date(),
  read: (typed) => {
    const read = readDate(typed)
    return 'wrong' in read ? read : read.toString()
  },
  write: (value) => value,
  say: (value) => fullDate(Temporal.PlainDate.from(value)),
})

/** A day, month, quarter or financial year: rules/due.ts. */
export const due = <A extends Ask>(label: string, ask: A, hint?: string): Field<Due, A> => ({
  kind: 'due',
  label,
  ask,
  hint: hint ?? 'A date like 31/12/2026, a month like December 2026, a quarter like Q3 2026/27, or “ongoing”',
  check: z
    .string()
    .refine(isDue, 'a day 2026-12-31, month 2026-12, quarter "2026/27 Q3", year "2026/27" or "ongoing"'),
  read: readDue,
  write: (value) => value,
  say: dueWords,
})

/** Pounds, with pence as a fraction: 125000 or 125000.50. */
export const pounds = <A extends Ask>(label: string, ask: A, hint?: string): Field<number, A> => ({
  kind: 'pounds',
  label,
  ask,
  ...told(hint),
  check: z.number().min(-1e12).max(1e12).refine(isPence, 'pounds with two digits of pence at most'),
  read: readPounds,
  write: String,
  say: poundsWords,
})

export const number = <A extends Ask>(label: string, ask: A, hint?: string): Field<number, A> => ({
  kind: 'number',
  label,
  ask,
  ...told(hint),
  check: z.number().min(-1e9).max(1e9),
  read: (typed) => {
    const bare = typed.trim().replaceAll(',', '').replace('\u2212', '-')
    return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(bare)
      ? Number(bare)
      : { wrong: 'must be a number, like 1325 or \u221212.5' }
  },
  write: String,
  say: (value) => value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '\u2212'),
})

export const yes = <A extends Ask>(label: string, ask: A, hint?: string): Field<boolean, A> => ({
  kind: 'yes',
  label,
  ask,
  ...told(hint),
  check: z.boolean(),
  read: (typed) => {
    const said = typed.trim().toLowerCase()
    if (['yes', 'true', '1'].includes(said)) return true
    return ['no', 'false', '0'].includes(said) ? false : { wrong: 'must be yes or no' }
  },
  write: (value) => (value ? 'yes' : 'no'),
  say: (value) => (value ? 'Yes' : 'No'),
})

/** A measure of the register, of which part of the place, in which steps: rules/measure-ref.ts. */
export const measure = <A extends Ask>(label: string, ask: A, hint?: string): Field<MeasureRef, A> => ({
  kind: 'measure',
  label,
  ask,
  ...told(hint),
  check: measureRef,
  read: readMeasure,
  write: measureText,
  say: measureText,
})

function isPence(value: number): boolean {
  return Math.abs(Math.round(value * 100) - value * 100) < 1e-6 * Math.max(1, Math.abs(value))
}
