import type { LocalDate } from '../../../platform/time.ts'
import { showNhsNumber } from './nhs-number.ts'
import type { PersonDetails } from './person.ts'
import { nearlyEqual, plainName } from './plain-name.ts'
import { outwardOf } from './postcode.ts'

export type Identity = Pick<
  PersonDetails,
  'nhsNumber' | 'familyName' | 'givenName' | 'knownAs' | 'dateOfBirth' | 'postcode'
>
export type Match = {
  class: 'same' | 'probably the same' | 'different'
  /** Only for putting the likeliest first. */
  score: number
  for: string[]
  against: string[]
}
type Sign = { points: number; because: string }

// Our own weights, not a national rule: at 45 a person should look. Nothing merges by itself, whatever the class.
const worthALook = 45

/** Whether two records are of one person, with the reasons for and against in words. The order of the two does not matter. */
export function matchPeople(a: Identity, b: Identity): Match {
  const number = byNumber(a.nhsNumber, b.nhsNumber)
  const born = byBirth(a.dateOfBirth, b.dateOfBirth)
  const names = byNames(a, b)
  const signs = [number, born, ...names, byPostcode(a.postcode, b.postcode)].filter((sign) => sign !== null)
  const score = signs.reduce((total, sign) => total + sign.points, 0)
  const agree = (sign: Sign | null, points: number) => sign !== null && sign.points >= points
  const namesAgree = names.every((sign) => sign.points > 0)
  const same =
    agree(number, 60) &&
    (agree(born, 25) ? names.some((sign) => sign.points > 0) : born === null && namesAgree)
  return {
    class: same ? 'same' : score >= worthALook ? 'probably the same' : 'different',
    score,
    for: signs.filter((sign) => sign.points > 0).map((sign) => sign.because),
    against: signs.filter((sign) => sign.points < 0).map((sign) => sign.because),
  }
}

function byNumber(a: string | null, b: string | null): Sign | null {
  if (!a || !b) return null
  if (a === b) return { points: 60, because: `the same NHS number, ${showNhsNumber(a)}` }
  return { points: -15, because: 'two different NHS numbers' }
}

function byBirth(a: LocalDate | null, b: LocalDate | null): Sign | null {
  if (!a || !b) return null
  if (a.equals(b)) return { points: 25, because: 'the same date of birth' }
  if (a.year === b.year && a.month === b.day && a.day === b.month)
    return { points: 12, because: 'the same date of birth with day and month swapped' }
  const digits = Array.from(a.toString()).filter((digit, i) => digit !== b.toString()[i]).length
  if (digits === 1) return { points: 8, because: 'dates of birth that differ in one digit' }
  return { points: -40, because: 'different dates of birth' }
}

function byNames(a: Identity, b: Identity): Sign[] {
  const [familyA, familyB, givenA, givenB] = [a.familyName, b.familyName, a.givenName, b.givenName].map(
    plainName,
  ) as [string, string, string, string]
  if (familyA === givenB && givenA === familyB && familyA !== familyB)
    return [{ points: 18, because: 'the same names with family and given name swapped' }]
  return [
    byFamily(familyA, familyB),
    byGiven(givenA, givenB, plainName(a.knownAs ?? ''), plainName(b.knownAs ?? '')),
  ]
}

function byFamily(a: string, b: string): Sign {
  if (a === b) return { points: 15, because: 'the same family name' }
  if (shares(a, b)) return { points: 10, because: 'one family name holds the other' }
  if (nearlyEqual(a, b)) return { points: 10, because: 'family names that differ in one letter' }
  return { points: -10, because: 'different family names' }
}

function byGiven(a: string, b: string, knownA: string, knownB: string): Sign {
  if (a === b) return { points: 10, because: 'the same given name' }
  if ((knownA && (knownA === b || knownA === knownB)) || (knownB && knownB === a))
    return { points: 8, because: 'a given name that is what the other is called' }
  if (shares(a, b)) return { points: 7, because: 'one given name holds the other' }
  if (nearlyEqual(a, b)) return { points: 6, because: 'given names that differ in one letter' }
  if (a[0] === b[0] && (a.length === 1 || b.length === 1))
    return { points: 4, because: 'a given name and its first letter' }
  return { points: -10, because: 'different given names' }
}

const shares = (a: string, b: string) => {
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]]
  return few.every((word) => word.length > 1 && many.includes(word))
}

function byPostcode(a: string | null, b: string | null): Sign | null {
  if (!a || !b || a.startsWith('ZZ99') || b.startsWith('ZZ99')) return null
  if (a === b) return { points: 10, because: 'the same postcode' }
  if (outwardOf(a) === outwardOf(b)) return { points: 3, because: 'postcodes of the same area' }
  return { points: -2, because: 'different postcodes' }
}
