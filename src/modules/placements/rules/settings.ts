import { z } from 'zod'
import { type ServiceKind, serviceKinds } from '../../capacity/index.ts'

/** How long a provider is given to answer, and how long a chosen place is kept until it is arranged. */
type Times = {
  /** Minutes to answer, counted between `from` and `to` of each day, London time. */
  answer: number
  from: string
  to: string
  /** Hours for which a chosen place is held. */
  hold: number
}

const day = { from: '08:00', to: '20:00' }
const office = { from: '08:00', to: '18:00' }
const always = { from: '00:00', to: '24:00' }

/**
 * What holds where a place has chosen nothing. Ours: no national rule gives any. Home care agencies can be reached from 07:00
 * to 22:00 on every day (Lancashire's winter plan 2017/18, provider continuity); the other hours are from memory.
 */
const usualTimes: Record<ServiceKind, Times> = {
  'home care': { answer: 60, from: '07:00', to: '22:00', hold: 48 },
  'crisis care': { answer: 30, ...always, hold: 4 },
  'night nursing': { answer: 60, ...always, hold: 12 },
  'step-up bed': { answer: 60, ...always, hold: 12 },
  'virtual bed': { answer: 120, ...day, hold: 24 },
  'community bed': { answer: 180, ...day, hold: 24 },
  'intermediate care bed': { answer: 180, ...day, hold: 24 },
  'interim bed': { answer: 180, ...day, hold: 24 },
  reablement: { answer: 120, ...day, hold: 48 },
  aftercare: { answer: 240, ...office, hold: 48 },
  'residential home': { answer: 480, ...day, hold: 72 },
  'nursing home': { answer: 480, ...day, hold: 72 },
  equipment: { answer: 240, ...office, hold: 48 },
  adaptation: { answer: 480, ...office, hold: 168 },
  telecare: { answer: 480, ...office, hold: 72 },
  voluntary: { answer: 480, ...office, hold: 48 },
  'day centre': { answer: 480, ...office, hold: 72 },
}

const byKind = (of: z.ZodType<number>) => z.partialRecord(z.enum(serviceKinds), of).default({})

/** `placements` in the settings of the place; what is left out holds as usual. */
export const placementSettings = z.object({
  answerMinutes: byKind(z.number().int().min(5).max(10_080)),
  holdHours: byKind(z.number().int().min(1).max(336)),
})
export type PlacementSettings = z.infer<typeof placementSettings>
export const usualPlacementSettings: PlacementSettings = { answerMinutes: {}, holdHours: {} }

export const timesOf = (kind: ServiceKind, settings: PlacementSettings = usualPlacementSettings): Times => ({
  ...usualTimes[kind],
  answer: settings.answerMinutes[kind] ?? usualTimes[kind].answer,
  hold: settings.holdHours[kind] ?? usualTimes[kind].hold,
})
