import { dateWords } from '../../../platform/date-words.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { showNhsNumber } from '../rules/nhs-number.ts'
import type { PersonDetails, PersonField } from '../rules/person.ts'

/** What each detail is called on every page, in the order in which pages show them. */
export const fieldWords: Record<PersonField, string> = {
  nhsNumber: 'NHS number',
  familyName: 'Family name',
  givenName: 'Given name',
  knownAs: 'Likes to be called',
  dateOfBirth: 'Date of birth',
  gender: 'Gender',
  address: 'Home address',
  postcode: 'Postcode',
  phone: 'Telephone',
  gpPractice: 'GP practice',
  authorityId: 'Council that is responsible',
  communicationNeeds: 'Needs when talking',
  preferences: 'What they would like',
  funding: 'Who pays for care',
  diedOn: 'Date of death',
}
export const personFields = Object.keys(fieldWords) as PersonField[]

/** A detail as a page prints it, from its text; null is "not known". */
export function detailWords(
  field: PersonField,
  text: string | null,
  today: LocalDate,
  councils: ReadonlyMap<string, string>,
): string {
  if (!text) return 'not known'
  if (field === 'nhsNumber') return showNhsNumber(text)
  if (field === 'dateOfBirth' || field === 'diedOn') return dateWords(Temporal.PlainDate.from(text), today)
  if (field === 'authorityId') return councils.get(text) ?? 'a council of another place'
  return text
}

export const textOf = (details: PersonDetails, field: PersonField): string | null =>
  details[field]?.toString() ?? null

/** "84", or the age they reached; null without a date of birth. */
export const ageOf = (
  { dateOfBirth, diedOn }: Pick<PersonDetails, 'dateOfBirth'> & { diedOn?: LocalDate | null },
  today: LocalDate,
): number | null => (dateOfBirth ? dateOfBirth.until(diedOn ?? today, { largestUnit: 'years' }).years : null)
