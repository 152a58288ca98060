import { z } from 'zod'
import { arrivals } from './arrivals-schema.ts'
import { station } from './station-schema.ts'

const name = z.string().min(1).max(80)
const date = z.iso.date()

const present = z
  .strictObject({
    at: name.optional(),
    since: z.number().min(0),
    kind: name.optional(),
    waitsFor: name.optional(),
    count: z.int().min(1).max(100_000).optional(),
  })
  .describe('somebody, or several alike, who is there at the start')

/**
 * The file that `homeward forecast run` takes, field by field; docs/how-to/run-a-scenario.md explains it. Unknown keys are
 * refused. What hangs together (names, shares, dates) is checked by the engine.
 */
export const scenarioSchema = z.strictObject({
  name,
  about: z.string().max(2000).optional().describe('for people; nothing reads it'),
  days: z.int().min(1),
  warmUp: z.int().min(0).optional(),
  firstDay: date.optional(),
  bankHolidays: z.array(date).optional(),
  kinds: z.array(name).max(100).optional(),
  arrivals: z.array(arrivals).max(500),
  stations: z.array(station).min(1).max(500),
  today: z.array(present).max(100_000).optional(),
  every: z.int().min(1).optional(),
})
