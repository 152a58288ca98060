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

/** The open ones before and after a stay, as j and k go. From a settled person j goes to the first. */
export function neighbours(people: readonly PersonLine[], stayId: string | undefined) {
  const open = people.filter((one) => one.open.length > 0)
  const at = open.findIndex((one) => one.stayId === stayId)
  return {
    next: at < 0 ? open[0] : (open[at + 1] ?? undefined),
    previous: at < 0 ? open.at(-1) : open[at - 1],
  }
}
