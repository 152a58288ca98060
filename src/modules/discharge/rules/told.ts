import type { Instant } from '../../../platform/time.ts'
import type { Telling } from './wait.ts'

/** A change to a wait that the viewer's organisation has not shown it knows of, with the names a page prints. */
export type Told = {
  stayId: string
  waitId: string
  what: Telling['what']
  at: Instant
  /** Who did it; null for an import. */
  by: string | null
  awaits: string
  words: string | null
  person: string
  where: string
  /** Who owns it now, where it was passed on. */
  owner: string | null
}

/** "Passed on to Marlshire Council" */
export function toldWords(told: Pick<Told, 'what' | 'by' | 'owner'>): string {
  const by = told.by ? ` by ${told.by}` : ''
  switch (told.what) {
    case 'passed on':
      return `Passed on to ${told.owner ?? 'nobody yet'}${by}`
    case 'done':
      return `Marked done${by}`
    case 'taken back':
      return `No longer needed, taken back${by}`
    case 'due moved':
      return `Due date moved${by}`
    case 'chased':
      return `Chased${by}`
  }
}
