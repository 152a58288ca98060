import type { Chance } from '../chance.ts'
import type { Ids } from '../ids.ts'
import type { Phones } from '../people-generator.ts'
import type { Contact, Funding, Person } from '../world.ts'
import { heritages } from './names.ts'

type Background = { contacts: Contact[] }

/** Fills in needs, likes and money, and says whom to ring. */
export function background(luck: Chance, ids: Ids, person: Person, phone: Phones): Background {
  if (luck.happens(0.3)) person.communicationNeeds = luck.pick(needs)
  if (luck.happens(0.45)) person.preferences = luck.pick(likes)
  person.funding = luck.weighted<Funding>([
    ['not known', 45],
    ['council', 33],
    ['self-funder', 19],
    ['direct payment', 2],
    ['personal health budget', 1],
  ])
  const several = luck.weighted([
    [0, 8],
    [1, 62],
    [2, 30],
  ] as const)
  const contacts = Array.from(
    { length: several },
    (_, i): Contact => contact(luck, ids, person, phone, i === 0),
  )
  return { contacts }
}

function contact(luck: Chance, ids: Ids, person: Person, phone: Phones, first: boolean): Contact {
  const relationship = luck.weighted(person.gender === 'male' ? relativesOfHim : relativesOfHer)
  const male = ['son', 'husband', 'brother', 'grandson', 'nephew'].includes(relationship)
  const heritage = heritages.find((h) => h.family.includes(person.familyName)) ?? heritages[0]!
  const given = luck.pick(
    younger(relationship) ? (male ? youngMen : youngWomen) : male ? heritage.male : heritage.female,
  )
  return {
    contactId: ids.next(),
    personId: person.personId,
    name: `${given} ${luck.happens(0.7) ? person.familyName : luck.pick(heritage.family)}`,
    relationship,
    phone: luck.happens(0.7) ? phone.mobile() : phone.land(),
    isCarer: luck.happens(first ? 0.4 : 0.1),
    ringFirst: first,
  }
}

const younger = (relationship: string) =>
  !['husband', 'wife', 'sister', 'brother', 'friend', 'neighbour'].includes(relationship)

const relativesOfHer: [string, number][] = [
  ['daughter', 36],
  ['son', 26],
  ['husband', 14],
  ['niece', 6],
  ['sister', 6],
  ['neighbour', 6],
  ['friend', 4],
  ['grandson', 2],
]
const relativesOfHim: [string, number][] = [
  ['wife', 32],
  ['daughter', 28],
  ['son', 22],
  ['brother', 4],
  ['neighbour', 6],
  ['friend', 4],
  ['nephew', 4],
]
const youngWomen = [
  'Ruth',
  'Carys',
  'Karen',
  'Julie',
  'Tracey',
  'Sarah',
  'Nicola',
  'Alison',
  'Joanne',
  'Priya',
  'Zainab',
  'Ngozi',
  'Claire',
  'Helen',
]
const youngMen = [
  'Chidi',
  'Paul',
  'Mark',
  'Andrew',
  'Simon',
  'Kevin',
  'Darren',
  'Imran',
  'Ravi',
  'Stuart',
  'Craig',
  'Jason',
  'Marcin',
]

const needs = [
  'Hearing aid, right ear',
  'Hearing aids in both ears; check that they are in and working',
  'Reads lips; face her or him and speak clearly',
  'Wears glasses; large print, 18 point',
  'Registered blind; say who you are when you come',
  'Speaks slowly since a stroke; give time',
  'Living with dementia; short sentences, one question at a time',
  'Speaks Punjabi; needs an interpreter for decisions',
  'Speaks Polish; a little English',
  'Speaks Gujarati; her or his family should not interpret',
  'British Sign Language',
  'Learning disability; easy read, and the hospital passport is in the bag',
]

const likes = [
  'Own home, whatever it takes',
  'Tea with two sugars; no coffee',
  'A woman carer for washing',
  'A man carer for washing',
  'Mornings not before 8',
  'To be near the window',
  'The radio on quietly',
  'Vegetarian',
  'Halal food',
  'To go home to the dog; a neighbour has him until then',
  'To be called by first name',
  'To be called Mr or Mrs',
  'Church on Sundays',
  'Light on at night',
  'The same faces, please',
]
