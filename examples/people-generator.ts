import type { Chance } from './chance.ts'
import type { Ids } from './ids.ts'
import { nhsNumbers } from './nhs-number.ts'
import { background } from './people/background.ts'
import { heritages, wellKnown } from './people/names.ts'
import { type Country, streets } from './people/places.ts'
import type { When } from './when.ts'
import type { Contact, Person } from './world.ts'

export type Someone = { person: Person; contacts: Contact[] }
/** What is already known about the person to be invented; the rest is drawn. */
export type Known = {
  givenName?: string
  familyName?: string
  gender?: Person['gender']
  age?: number
  ages?: [median: number, spread: number]
  nhsNumber?: string
  /** Becomes the person's identifier, so that tests and docs can name them. */
  key?: string
}

/** Invents people who could live in the country given. `authorities` are councils of ordinary residence, by weight. */
export function peopleGenerator(
  luck: Chance,
  ids: Ids,
  {
    when,
    country,
    authorities,
    taken = [],
  }: { when: When; country: Country; authorities: [string | null, number][]; taken?: string[] },
): (known?: Known) => Someone {
  const number = nhsNumbers(luck, taken)
  const phone = phones(luck)
  return (known = {}) => {
    const gender =
      known.gender ??
      luck.weighted([
        ['female', 56],
        ['male', 44],
      ] as const)
    const name = names(luck, gender === 'male' ? 'male' : 'female')
    const { town, postcodeDistrict } = luck.pick(country.localities)
    const personId = known.key ? ids.of(known.key) : ids.next()
    const familyName = known.familyName ?? name.familyName
    const person: Person = {
      personId,
      nhsNumber: known.nhsNumber ?? (luck.happens(0.99) ? number() : null),
      nhsNumberTraced: known.nhsNumber !== undefined || luck.happens(0.95),
      familyName,
      givenName: known.givenName ?? name.givenName,
      dateOfBirth: born(luck, when, known),
      gender,
      address: `${luck.between(1, 98)} ${luck.pick(streets)}, ${town}`,
      postcode: `${postcodeDistrict} ${luck.between(1, 9)}${luck.pick(letters)}${luck.pick(letters)}`,
      phone: phone.land(),
      gpPractice: luck.pick(country.practices),
      authorityId: luck.weighted(authorities),
    }
    return { person, ...background(luck, ids, person, phone) }
  }
}

function names(luck: Chance, gender: 'female' | 'male'): { givenName: string; familyName: string } {
  const { female, male, family } = luck.weighted(heritages.map((h) => [h, h.weight] as const))
  const givenName = luck.pick(gender === 'female' ? female : male)
  const first = luck.pick(family)
  const familyName = luck.happens(0.03) ? `${first}-${luck.pick(heritages[0]!.family)}` : first
  if (wellKnown.has(`${givenName}-${familyName}`)) return names(luck, gender)
  return { givenName, familyName: familyName.startsWith('Ó-') ? familyName.replace('-', ' ') : familyName }
}

// Most people in these beds are between 75 and 95; a few are much younger.
function born(luck: Chance, when: When, { age, ages = [83, 0.1] }: Known): string {
  const drawn = luck.happens(0.12) ? luck.between(42, 74) : Math.round(luck.skewed(...ages))
  const years = age ?? Math.min(104, Math.max(18, drawn))
  return when.today.subtract({ years, days: luck.between(1, 360) }).toString()
}

export type Phones = { land(): string; mobile(): string }

// Numbers that Ofcom keeps for drama: they ring nowhere.
const phones = (luck: Chance): Phones => ({
  land: () => `01632 960${String(luck.between(300, 999))}`,
  mobile: () => `07700 900${String(luck.between(0, 999)).padStart(3, '0')}`,
})

const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('')
