import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type PartKind, partKind } from '../../rules/content.ts'
import type { Field, Value } from '../../rules/fields.ts'
import type { Content } from '../../rules/plan.ts'

type Typed = Readonly<Record<string, string>>

/** What a form of one kind says: a blank field is null. Each message names its field and the remedy. */
export function readForm(
  kind: PartKind,
  form: Typed,
): { content: Content } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const content: Record<string, Value | null> = {}
  for (const [key, field] of Object.entries(partKind(kind).fields)) {
    const typed = typedText(field, key, form)
    content[key] = null
    if (typed === '') {
      if (field.ask === 'always') errors[key] = `${field.label}: this must be filled in`
      continue
    }
    const read = field.read(typed)
    if (typeof read === 'object' && 'wrong' in read) errors[key] = `${field.label} ${read.wrong}`
    else content[key] = read
  }
  return Object.keys(errors).length > 0 ? { errors } : { content }
}

/** What is typed into a field's boxes, as the one text the field reads. */
function typedText(field: Field, key: string, form: Typed): string {
  if (field.kind === 'date') return typedDate(form, key)
  const text = (form[key] ?? '').trim()
  if (field.kind !== 'measure' || text === '') return text
  const [slice, step] = (['slice', 'step'] as const).map((box) => (form[`${key}-${box}`] ?? '').trim())
  return [text, slice, step].filter(Boolean).join('; ')
}

/** A part as its form's boxes. */
export const typedOf = (kind: PartKind, content: Content): Typed =>
  Object.assign(
    {},
    ...Object.entries(partKind(kind).fields).map(([key, field]) => boxesOf(field, key, content[key] ?? null)),
  )

function boxesOf(field: Field, key: string, value: Value | null): Typed {
  if (value === null) return {}
  if (field.kind === 'date') return dateBoxes(key, Temporal.PlainDate.from(String(value)))
  if (typeof value !== 'object') return { [key]: field.write(value) }
  const { measure, slice, step } = value
  return {
    [key]: measure,
    ...(slice && { [`${key}-slice`]: `${slice.by}: ${slice.key}` }),
    ...(step && { [`${key}-step`]: step }),
  }
}
