import { z } from 'zod'
import { scenarioSchema } from '../scenario-schema.ts'

const lever = z.strictObject({
  station: z.string().min(1).max(80),
  adds: z.enum(['places', 'starts a week', 'hours a day']),
  /** Of hours: which window; all of the station's when left out. */
  window: z.string().optional(),
  /** By how many at a time. */
  step: z.number().positive().max(10_000).default(1),
  /** How many more at most. */
  most: z.number().positive().max(100_000),
  /** Pounds a day for one more. */
  aDay: z.number().positive().max(1_000_000),
})
export type LeverAsked = z.output<typeof lever>

/**
 * The file that `homeward forecast need` takes: a scenario, what it should come to, and what more there could be of;
 * docs/how-to/what-is-needed.md explains it. Unknown keys are refused.
 */
export const questionSchema = z.strictObject({
  about: z.string().max(2000).optional(),
  /** A file beside this one, or the scenario itself. */
  scenario: z.union([z.string().min(1), scenarioSchema]),
  target: z.strictObject({
    /** Where the beds are that people keep when they have finished their stay. */
    station: z.string(),
    /** Delayed days there in all the measured days, at most. */
    delayedDays: z.number().min(0),
    /** In so many of 1 runs. */
    chance: z.number().min(0.5).max(0.99).default(0.8),
  }),
  levers: z.array(lever).min(1).max(6),
})
export type Question = z.output<typeof questionSchema>
