import { isId } from '../../../platform/ids.ts'
import type { OpenPlace } from '../queries/open-places.ts'

/** A place as one choice: "<ward>/<bed>", or "<ward>/" for the ward without a bed. */
const placeValue = ({ wardId, bedId }: Pick<OpenPlace, 'wardId' | 'bedId'>): string =>
  `${wardId}/${bedId ?? ''}`

export function readPlace(value: string | undefined): { wardId: string; bedId: string | null } | null {
  const [wardId = '', bedId = ''] = (value ?? '').split('/')
  return isId(wardId) && (bedId === '' || isId(bedId)) ? { wardId, bedId: bedId || null } : null
}

/** As options of a list: the first ward first, then the others as they come. */
export function placeOptions(
  places: readonly OpenPlace[],
  firstWardId: string | null,
): { value: string; text: string }[] {
  const first = places.filter((place) => place.wardId === firstWardId)
  const others = places.filter((place) => place.wardId !== firstWardId)
  const sites = new Set(places.map((place) => place.site)).size
  const text = (place: OpenPlace) =>
    `${place.ward}${sites > 1 ? `, ${place.site}` : ''}: ${place.bed ? `bed ${place.bed}` : 'no bed yet'}`
  return [
    { value: '', text: 'Choose' },
    ...[...first, ...others].map((place) => ({ value: placeValue(place), text: text(place) })),
  ]
}
