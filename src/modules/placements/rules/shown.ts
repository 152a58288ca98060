import { fullDate } from '../../../platform/date-words.ts'
import { Temporal } from '../../../platform/time.ts'
import { whoWords } from '../../people/index.ts'
import type { Shown } from './facts.ts'
import { kindsWords, needsOf, payerWords, visitWords, zoneWords } from './need-words.ts'
import type { Requires } from './requires.ts'

/** What of the person a provider is told besides the need itself. Nothing here says who they are. */
export type ShownPerson = {
  sex: 'female' | 'male' | null
  age: number | null
  /** The part of the postcode before the space, and its zone. */
  outward: string | null
  zone: string | null
}

/**
 * All that a provider sees of a person until chosen, made once, when they are asked. No name, no number, no address, no date
 * of birth: `namesIn` keeps them out of the words.
 */
export const shownTo = (requires: Requires, person: ShownPerson): Shown => ({
  who: whoWords(person),
  wants: [kindsWords(requires.wants), requires.payer && `paid by ${payerWords[requires.payer]}`]
    .filter(Boolean)
    .join(', '),
  needs: needsOf(requires),
  visits: requires.visits.map(visitWords),
  where: whereWords(requires, person),
  about: requires.about,
  wouldLike: requires.wouldLike,
  waiting: requires.whyWaiting,
  from: requires.from ? fullDate(Temporal.PlainDate.from(requires.from)) : null,
})

function whereWords({ near, milesTo }: Requires, { outward, zone }: ShownPerson): string {
  const place = near ? `Near ${near}` : (outward ?? 'District not known')
  return [place, zone && zoneWords(zone), milesTo && `at most ${milesTo} miles away`]
    .filter(Boolean)
    .join(', ')
}

/** Who is told which part, before and after being chosen: printed beside the form, and held to by a test. */
export const whoSeesWhat: readonly { part: string; before: 'asked' | 'chosen' }[] = [
  { part: 'Sex and age', before: 'asked' },
  { part: 'Postcode district and zone', before: 'asked' },
  { part: 'What is needed: visits, needs, infection, weight, language', before: 'asked' },
  { part: 'Who pays', before: 'asked' },
  { part: 'About the person, what they would like, why they wait', before: 'asked' },
  { part: 'From when, and how far', before: 'asked' },
  { part: 'Name, NHS number, date of birth', before: 'chosen' },
  { part: 'Address, telephone, GP and who to ring', before: 'chosen' },
  { part: 'What only the chosen one is told', before: 'chosen' },
  { part: 'The journey: where they are, readiness, what is waited for', before: 'chosen' },
]
