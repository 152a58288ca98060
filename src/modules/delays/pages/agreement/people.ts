import type { AgreedNights } from '../../queries/agreed-nights.ts'
import { openNights, turnOf } from '../../rules/agreement-turn.ts'
import type { Side } from '../../rules/facts.ts'
import type { AgreedNight, NightState } from '../../rules/model.ts'

/** One stay in the list of a month: whose it is and how far it is settled. */
export type PersonLine = {
  stayId: string
  personId: string
  name: string
  nights: AgreedNight[]
  open: AgreedNight[]
  /** The state furthest from agreed. */
  state: NightState
  /** Something waits for the viewer's own side. */
  mine: boolean
}

/** Furthest from agreed first. */
const furthest: readonly NightState[] = [
  'disputed',
  'not answered',
  'not proposed',
  'dispute recorded',
  'agreed',
]

/** Open ones first, of them those that wait for the viewer, then by state and name; the settled after them by name. */
export function peopleOf({ nights, people, councils }: AgreedNights, side: Side | null): PersonLine[] {
  const lines = [...Map.groupBy(nights, ({ stayId }) => stayId)].map(([stayId, own]): PersonLine => {
    const { personId } = own[0]!
    const open = openNights(own, councils)
    const of = open.length > 0 ? open : own
    const person = people.get(personId)
    return {
      stayId,
      personId,
      name: person ? `${person.givenName} ${person.familyName}` : 'Name not shown',
      nights: own,
      open,
      state: furthest.find((state) => of.some((night) => night.state === state))!,
      mine: side !== null && open.some((night) => turnOf(night, councils) === side),
    }
  })
  return lines.sort(
    (a, b) =>
      Number(a.open.length === 0) - Number(b.open.length === 0) ||
      Number(b.mine) - Number(a.mine) ||
      (a.open.length > 0 ? furthest.indexOf(a.state) - furthest.indexOf(b.state) : 0) ||
      a.name.localeCompare(b.name, 'en-GB') ||
      (a.stayId < b.stayId ? -1 : 1),
  )
}

/** In a meeting the order is that of names, so that it does not change as people are settled. */
export const forMeeting = (people: readonly PersonLine[]): PersonLine[] =>
  [...people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.stayId < b.stayId ? -1 : 1))

/** The open ones before and after a stay, as j and k go: after the last comes the first again. */
export function neighbours(people: readonly PersonLine[], stayId: string | undefined) {
  const isOther = (one: PersonLine) => one.open.length > 0 && one.stayId !== stayId
  const at = people.findIndex((one) => one.stayId === stayId)
  const [before, after] = [people.slice(0, Math.max(at, 0)), people.slice(at + 1)]
  return {
    next: after.find(isOther) ?? before.find(isOther),
    previous: before.findLast(isOther) ?? after.findLast(isOther),
  }
}
