import type { ServiceKind } from '../../../capacity/index.ts'

/**
 * What a suggestion rests on where the place's own history is thin, and how things are weighed against days. Ours, no
 * national rule; the page prints each with the plan that used it.
 */
export type SuggestSettings = {
  /** Days that somebody who is left without a place goes on waiting, by the first kind they want. */
  furtherDays: Readonly<Record<ServiceKind, number>>
  /** How many waits of the place's own history that figure is worth. */
  historyWeight: number
  /** Days lost when a service says no. */
  noDays: number
  /** Bed days that leaving somebody at home without help costs on average: some are admitted, some are not. */
  admissionDays: number
  /** Days after which help for somebody at home comes too late. */
  admissionWithin: number
  /** A day of somebody at home against a day of somebody in hospital. */
  homeWeight: number
  /** Another service than the one they asked for counts as so many days longer. */
  choiceDays: number
  /** Seconds for the search. */
  seconds: number
}

export const usualSuggestSettings: SuggestSettings = {
  furtherDays: {
    'community bed': 4,
    'intermediate care bed': 5,
    'step-up bed': 2,
    'interim bed': 5,
    'virtual bed': 2,
    reablement: 4,
    'crisis care': 1,
    'night nursing': 2,
    aftercare: 3,
    'home care': 6,
    'residential home': 10,
    'nursing home': 12,
    equipment: 2,
    adaptation: 14,
    telecare: 3,
    voluntary: 4,
    'day centre': 7,
  },
  historyWeight: 4,
  noDays: 1,
  admissionDays: 4,
  admissionWithin: 3,
  homeWeight: 1,
  choiceDays: 3,
  seconds: 5,
}
