import { dueFrom, type LadderStep, letters, wrongSteps } from '../../rules/choice/steps.ts'

const fields = [
  'place',
  'code',
  'plain',
  'about',
  'letter',
  'from',
  'days',
  'daysToDecide',
  'signedBy',
] as const
export type StepField = (typeof fields)[number]

export const stepField = (row: number, field: StepField): string => `step-${row}-${field}`

const most = 8

/** The rows of the form: one for each step, and an empty one to add another. */
export const rowsFor = (typed: Readonly<Record<string, string>>): number[] => {
  const filled = filledRows(typed)
  return Array.from({ length: Math.min(most, Math.max(-1, ...filled) + 2) }, (_, row) => row)
}

/** A step without a letter and a name is none. */
const filledRows = (typed: Readonly<Record<string, string>>): number[] =>
  Array.from({ length: most }, (_, row) => row).filter(
    (row) => typed[stepField(row, 'code')]?.trim() || typed[stepField(row, 'plain')]?.trim(),
  )

/** The steps of a place, as they stand in the fields. */
export const typedLadder = (steps: readonly LadderStep[]): Record<string, string> =>
  Object.fromEntries(
    steps.flatMap((step, row) => {
      const { code, plain, about, letter, due, daysToDecide, signedBy } = step
      const said: Record<StepField, string> = {
        place: String(row + 1),
        code,
        plain,
        about,
        letter,
        from: due.from,
        days: String(due.days),
        daysToDecide: daysToDecide === null ? '' : String(daysToDecide),
        signedBy,
      }
      return fields.map((field) => [stepField(row, field), said[field]])
    }),
  )

/** The steps in the order asked for; what is wrong goes into `errors`, by field. */
export function readLadder(form: Record<string, string>, errors: Record<string, string>): LadderStep[] {
  const rows = filledRows(form)
  if (rows.length === 0) errors[stepField(0, 'code')] = 'Enter at least one step'
  const read = rows.map((row) => ({ row, ...readStep(row, form, errors) })).sort((a, b) => a.place - b.place)
  if (Object.keys(errors).length === 0)
    for (const { row, field, message } of wrongSteps(read.map(({ step }) => step)))
      errors[stepField(read[row]!.row, formField[field]!)] ??= message
  return read.map(({ step }) => step)
}

const formField: Record<string, StepField> = {
  code: 'code',
  daysToDecide: 'daysToDecide',
  'due.from': 'from',
}

function readStep(row: number, form: Record<string, string>, errors: Record<string, string>) {
  const typed = (field: StepField) => (form[stepField(row, field)] ?? '').trim()
  const wrong = (field: StepField, words: string) => {
    errors[stepField(row, field)] = words
  }
  const oneOf = <T extends string>(field: StepField, among: readonly T[]): T => {
    const chosen = among.find((one) => one === typed(field))
    if (chosen === undefined) wrong(field, 'Choose one of the list')
    return chosen ?? among[0]!
  }
  const whole = (field: StepField, [least, last]: [number, number], words: string): number => {
    const value = /^\d{1,3}$/.test(typed(field)) ? Number(typed(field)) : Number.NaN
    if (!(value >= least && value <= last)) wrong(field, words)
    return value
  }
  const text = (field: 'plain' | 'about', longest: number, words: string): string => {
    if (typed(field) === '') wrong(field, words)
    if (typed(field).length > longest) wrong(field, `This must be ${longest} characters or fewer`)
    return typed(field)
  }
  const code = typed('code').toUpperCase()
  if (!/^[A-Z][A-Z0-9]{0,3}$/.test(code)) wrong('code', 'Enter a letter such as B, at most four characters')
  const step: LadderStep = {
    code,
    plain: text('plain', 100, 'Enter what the step is called'),
    about: text('about', 300, 'Enter what the step is about'),
    letter: oneOf('letter', letters),
    due: {
      from: oneOf('from', dueFrom),
      days: whole('days', [0, 365], 'Enter days from 0 to 365'),
    },
    daysToDecide:
      typed('daysToDecide') === '' ? null : whole('daysToDecide', [1, 365], 'Enter days from 1 to 365'),
    signedBy: oneOf('signedBy', ['anyone', 'senior manager'] as const),
  }
  const place = typed('place') === '' ? row + 1 : whole('place', [1, most], `Enter a place from 1 to ${most}`)
  return { place, step }
}
