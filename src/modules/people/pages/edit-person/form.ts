import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { type PersonDetails, type PersonField, readPerson } from '../../rules/person.ts'
import { fieldWords, personFields, textOf } from '../person-words.ts'

type Typed = Record<string, string>
export type Read =
  | { ok: true; value: PersonDetails }
  | { ok: false; errors: Record<string, string>; typed: Typed }

const dates: PersonField[] = ['dateOfBirth', 'diedOn']

/** The text of every detail as the form sends it. */
const textsOf = (form: Typed): Record<PersonField, string> =>
  Object.fromEntries(
    personFields.map((field) => [
      field,
      dates.includes(field) ? typedDate(form, field) : (form[field] ?? ''),
    ]),
  ) as Record<PersonField, string>

/** @param councils whose ids may be chosen. */
export function readForm(form: Typed, today: LocalDate, councils: ReadonlyMap<string, string>): Read {
  const read = readPerson(textsOf(form), today)
  const errors = isRefusal(read) ? { ...read.fields } : {}
  if (form.authorityId && !councils.has(form.authorityId))
    errors.authorityId = 'Choose a council from the list'
  return isRefusal(read) || Object.keys(errors).length > 0
    ? { ok: false, errors, typed: form }
    : { ok: true, value: read }
}

/** A card as the form's fields, with what the card said, so that a clash can be told field by field. */
export function typedOf(details: PersonDetails): Typed {
  const texts = personFields
    .filter((field) => !dates.includes(field))
    .map((field) => [field, textOf(details, field) ?? ''])
  return {
    ...Object.fromEntries(texts),
    ...dateBoxes('dateOfBirth', details.dateOfBirth),
    ...dateBoxes('diedOn', details.diedOn),
  }
}

/** What the card said when the form was opened, carried by the form. */
export const wasOf = (details: PersonDetails): string =>
  JSON.stringify(Object.fromEntries(personFields.map((field) => [field, textOf(details, field)])))

export type Clash = {
  /** Both changed it, to different things. */
  both: { field: PersonField; now: string | null; mine: string | null }[]
  /** Only the other person changed it: theirs is kept. */
  theirs: PersonField[]
  /** The form filled with mine where I changed something, with theirs where I did not. */
  typed: Typed
}

/** Two changes of one card, told apart by what it said before either. */
export function clashOf({
  form,
  mine,
  now,
}: {
  form: Typed
  mine: PersonDetails
  now: PersonDetails
}): Clash {
  const was = readWas(form.was)
  const both: Clash['both'] = []
  const theirs: PersonField[] = []
  const merged: Record<string, unknown> = { ...mine }
  for (const field of personFields) {
    const [before, typed, current] = [was[field] ?? null, textOf(mine, field), textOf(now, field)]
    if (current === before || current === typed) continue
    if (typed !== before) both.push({ field, now: current, mine: typed })
    else {
      theirs.push(field)
      merged[field] = now[field]
    }
  }
  return { both, theirs, typed: typedOf(merged as PersonDetails) }
}

function readWas(text: string | undefined): Partial<Record<PersonField, string | null>> {
  try {
    const was: unknown = JSON.parse(text ?? '')
    return typeof was === 'object' && was !== null ? was : {}
  } catch {
    return {}
  }
}

/** "telephone and postcode", for a sentence. */
export const namesOfFields = (fields: readonly PersonField[]): string =>
  new Intl.ListFormat('en-GB').format(
    fields.map((field) => fieldWords[field].replace(/^(?!NHS|GP)./, (letter) => letter.toLowerCase())),
  )
