export { type Added, type AddPerson, addPerson, findKnown, type Known } from './actions/add-person.ts'
export { type ChangePerson, changePerson } from './actions/change-person.ts'
export { type EndContact, endContact, type SaveContact, saveContact } from './actions/contacts.ts'
export { type MergePeople, mergePeople, type ReverseMerge, reverseMerge } from './actions/merge-people.ts'
export { personAddress } from './pages/addresses.ts'
export { ageOf, detailWords, fieldWords, personFields, textOf } from './pages/person-words.ts'
export { councilsOf, seenPerson } from './pages/seen-person.ts'
export { type Contact, contactsOf } from './queries/contacts-of.ts'
export { findByLocalNumbers } from './queries/find-by-local-numbers.ts'
export { type Found, findPeople } from './queries/find-people.ts'
export { namesOf, type PersonName, showName } from './queries/names-of.ts'
export { type PersonCard, personCard } from './queries/person-card.ts'
export { type PersonChange, personHistory } from './queries/person-history.ts'
export { type PossibleDuplicate, possibleDuplicates } from './queries/possible-duplicates.ts'
export { type Identity, type Match, matchPeople } from './rules/matching.ts'
export { type Named, namesIn, takeOut, withoutNames } from './rules/names-in.ts'
export { checkDigit, type NhsNumber, readNhsNumber, showNhsNumber } from './rules/nhs-number.ts'
export { fundings, genders, type PersonDetails, type PersonField, readPerson } from './rules/person.ts'
export { plainName } from './rules/plain-name.ts'
export { outwardOf, type Postcode, readPostcode } from './rules/postcode.ts'
export { sexOf, whoWords } from './rules/who-words.ts'
export {
  insertContacts,
  insertLocalNumbers,
  insertPeople,
  type NewContact,
  type NewLocalNumber,
  type NewPerson,
} from './store.ts'
