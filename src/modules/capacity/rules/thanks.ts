import { unitsWords } from './kinds.ts'
import type { Service } from './model.ts'

/**
 * What comes back to whoever said a figure, within the minute (updates stop when nothing comes back): until when it counts,
 * and who waits for it. `asked`: how many of them were asked of this service; placements says so, where it is there.
 */
export function thanksWords(said: {
  free: number
  kind: Service['kind']
  /** "16:00 today" */
  until: string
  people: number
  asked?: number
}): string {
  const { free, kind, until, people, asked } = said
  const waiting =
    people === 0
      ? 'Nobody waits for this now'
      : `${people} ${people === 1 ? 'person waits' : 'people wait'} for this`
  return `Thank you: ${unitsWords(free, kind)}, until ${until}. ${waiting}${asked ? `; ${asked} asked` : ''}.`
}
