import type { z } from 'zod'
import type { Problem } from '../../../simulation/index.ts'
import { exampleOf } from './examples.ts'
import { fieldsAt } from './fields-at.ts'
import { valueAt, whereOf } from './where.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What a schema found wrong with a value, by place, in words, and with what could stand there instead. */
export function shapeProblems(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, issue.path))

  function problemsOf(issue: Issue, path: Path): Problem[] {
    const stands = valueAt(value, path)
    const wrong = (problem: string): Problem[] => [{ at: whereOf(value, path), problem }]
    const must = (what: string, kinds: readonly string[]) =>
      wrong(`${isNow(stands)} must be ${what}${forExample(path, kinds)}`)
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          at: whereOf(value, [...path, key]),
          problem: `is no field that is known here: take it away or mend its name; there are ${fieldsAt(schema, value, path).join(', ')}`,
        }))
      case 'invalid_type':
        return must(kindWords[issue.expected] ?? issue.expected, [issue.expected])
      case 'invalid_value':
        return must(oneOf(issue.values), [])
      case 'invalid_format':
        return issue.format === 'date'
          ? must('a date of the calendar', ['string'])
          : must('a time from 00:00 to 24:00', ['string'])
      case 'too_small':
      case 'too_big':
        return must(boundWords(issue), Array.isArray(stands) ? ['array'] : [typeof stands])
      case 'invalid_union':
        return ofUnion(issue, path)
      default:
        return wrong(issue.message)
    }
  }

  // Of several shapes the one is meant that has no fault at its own top.
  function ofUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path): Problem[] {
    if ('discriminator' in issue && issue.discriminator) {
      const options = valuesIn(issue)
      return [
        {
          at: whereOf(value, path),
          problem: `${isNow(valueAt(value, path))} must be ${oneOf(options)}${forExample(path, ['string'])}`,
        },
      ]
    }
    const meant = issue.errors.find((branch) => !branch.some(atTop))
    if (meant) return meant.flatMap((one) => problemsOf(one, [...path, ...one.path]))
    const tops = issue.errors.map((branch) => branch.find(atTop)!)
    const kinds = tops.flatMap((one) => (one.code === 'invalid_type' ? [one.expected as string] : []))
    const what = tops.map((one) =>
      one.code === 'invalid_value'
        ? oneOf(one.values)
        : one.code === 'invalid_type'
          ? (kindWords[one.expected] ?? one.expected)
          : '',
    )
    return [
      {
        at: whereOf(value, path),
        problem: `${isNow(valueAt(value, path))} must be ${what.join(' or ')}${forExample(path, kinds)}`,
      },
    ]
  }
}

const atTop = ({ code, path }: Issue) =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')

const valuesIn = (issue: object): readonly unknown[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options : []

const kindWords: Record<string, string> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text in double quotes',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'fields in { }',
  record: 'fields in { }',
}

function isNow(stands: unknown): string {
  if (stands === undefined) return 'is missing and'
  if (Array.isArray(stands)) return stands.length === 0 ? 'is an empty list, and' : 'is a list, and'
  if (typeof stands === 'object' && stands !== null) return 'is a group of fields, and'
  if (stands === '') return 'is empty, and'
  const text = typeof stands === 'number' ? String(stands) : JSON.stringify(stands)
  return `is ${text.length > 60 ? `${text.slice(0, 57)}…` : text}, and`
}

const oneOf = (values: readonly unknown[]) =>
  `${values.length > 1 ? 'one of ' : ''}${values.map((one) => JSON.stringify(one)).join(', ')}`

function boundWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small'
  const bound = Number(small ? issue.minimum : issue.maximum).toLocaleString('en-GB')
  if (issue.origin === 'string')
    return small ? 'text of at least one letter' : `no longer than ${bound} letters`
  if (issue.origin === 'array')
    return small ? `a list of at least ${bound}, or left out where it may be` : `a list of ${bound} at most`
  if (small) return issue.inclusive === false ? `more than ${bound}` : `${bound} or more`
  return issue.inclusive === false ? `less than ${bound}` : `${bound} or less`
}

function forExample(path: Path, kinds: readonly string[]): string {
  const found = kinds.map((kind) => exampleOf(path, kind)).filter((one) => one !== null)
  return found.length > 0 ? `: for example ${found.join(' or ')}` : ''
}
