import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { StayFactInput } from './facts.ts'
import { isCurrent, type Stay } from './stay.ts'

export type WardPlace = {
  wardId: string
  name: string
  siteId: string
  organisationId: string
  ended: boolean
}
export type BedPlace = {
  bedId: string
  wardId: string
  name: string
  wardName: string
  ended: boolean
  closedFor: string | null
  occupied: boolean
}
/** The wards and beds that a stay's facts name, as they are now. */
export type Places = { wards: ReadonlyMap<string, WardPlace>; beds: ReadonlyMap<string, BedPlace> }

/** Whether wards and beds are there and belong together. */
export function checkPlaces(facts: readonly StayFactInput[], places: Places): Refusal | null {
  for (const fact of facts) {
    if (fact.kind !== 'admitted' && fact.kind !== 'moved' && fact.kind !== 'came-back') continue
    if (fact.kind !== 'came-back' && !places.wards.has(fact.detail.wardId))
      return no('wardId', 'This ward is not one of this place: choose a ward from the list')
    const bedId = fact.detail.bedId
    if (!bedId) continue
    const bed = places.beds.get(bedId)
    if (!bed) return no('bedId', 'This bed is not one of this place: choose a bed from the list')
    if (fact.kind !== 'came-back' && bed.wardId !== fact.detail.wardId)
      return no(
        'bedId',
        `Bed ${bed.name} is on ${bed.wardName}, not on the ward that was chosen: choose a bed of that ward`,
      )
  }
  return null
}

/** Whether somebody may be put where they now are, if they were not there before. */
export function checkArrival(before: Stay | null, after: Stay, places: Places): Refusal | null {
  if (!isCurrent(after)) return null
  if (before && before.organisationId !== after.organisationId)
    return no('wardId', 'That ward belongs to another organisation: discharge them to it, and it admits them')
  const stays = before && isCurrent(before)
  const ward = after.wardId ? places.wards.get(after.wardId) : undefined
  if (ward?.ended && !(stays && before.wardId === after.wardId))
    return no('wardId', `${ward.name} is no longer in use: choose another ward`)
  if (!after.bedId || (stays && before.bedId === after.bedId)) return null
  const bed = places.beds.get(after.bedId)
  if (!bed || bed.wardId !== after.wardId)
    return no('bedId', 'This bed is not on their ward: choose a bed of that ward, or move them')
  if (bed.ended) return no('bedId', `${named(bed)} is no longer in use: choose another bed`)
  if (bed.closedFor)
    return no('bedId', `${named(bed)} is closed (${bed.closedFor}): choose another bed, or reopen it first`)
  if (bed.occupied)
    return refuse('conflict', `${named(bed)} has someone in it: choose another bed`, {
      bedId: `${named(bed)} has someone in it`,
    })
  return null
}

export const named = (bed: Pick<BedPlace, 'name' | 'wardName'>): string =>
  `Bed ${bed.name} on ${bed.wardName}`

const no = (field: string, because: string) => refuse('invalid', because, { [field]: because })
