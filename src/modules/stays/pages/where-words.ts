import { dateWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import type { Whereabouts } from '../queries/whereabouts.ts'

/** "Bed 4 on Elm, Small Royal"; where they left from, once they have. */
export function whereWords(
  stay: Pick<Whereabouts, 'place' | 'site' | 'ward' | 'bed' | 'leftAt'>,
  now: Instant,
): string {
  const ward = stay.ward ?? 'a ward'
  switch (stay.place) {
    case 'bed':
      return `Bed ${stay.bed} on ${ward}, ${stay.site}`
    case 'no bed':
      return `${ward}, ${stay.site}, without a bed`
    case 'leave':
      return `On leave from ${stay.bed ? `bed ${stay.bed} on ` : ''}${ward}, ${stay.site}`
    case 'left':
      return `Left ${stay.site}${stay.leftAt ? ` ${dateWords(dateOf(stay.leftAt), dateOf(now))}` : ''}`
    case 'cancelled':
      return `Admission to ${stay.site} cancelled`
  }
}
