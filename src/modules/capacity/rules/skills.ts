import { z } from 'zod'
import { roomCodes } from './homes.ts'
import { type Limits, type Need, needs } from './limits.ts'

/** Needs that the carers of one run may meet though those of another run of the same service do not. Our own list. */
export const runNeeds = [
  'medicines',
  'injections',
  'hoist',
  'catheter',
  'feeding tube',
  'wounds',
  'dementia',
  'distress',
  'end of life',
  'learning disability',
  'mental health',
] as const satisfies readonly Need[]
export type RunNeed = (typeof runNeeds)[number]
export const isRunNeed = (code: Need): code is RunNeed => runNeeds.some((one) => one === code)
export const runNeedChoices = needs.filter(({ code }) => isRunNeed(code))

/**
 * What the carers of one line can do. What is not named is as the service has it: so a line without skills is the service.
 * How many carers come at once is the line's `carers`.
 */
export const skills = z.strictObject({
  /** Languages spoken on the run, in English: "Gujarati". */
  languages: z.array(z.string().trim().min(1).max(40)).min(1).max(20).optional(),
  carerSexes: z
    .array(z.enum(['female', 'male']))
    .min(1)
    .optional(),
  /** Of the needs that a run may meet, those that this one meets, and no other. */
  meets: z.array(z.enum(runNeeds)).min(1).optional(),
  /** Of a line of rooms or beds: what they are. */
  rooms: z.array(z.enum(roomCodes)).min(1).optional(),
})
export type Skills = z.infer<typeof skills>

export const noSkills: Skills = {}

/** Whether a line meets a need: what the run says of itself, else its service. */
export const lineMeets = (code: Need, limits: Pick<Limits, 'meets'>, { meets }: Skills): boolean =>
  meets && isRunNeed(code) ? meets.includes(code) : limits.meets.includes(code)

/** The same skills in one order, so that two lines can be compared. */
export const skillsKey = ({ languages, carerSexes, meets, rooms }: Skills): string =>
  JSON.stringify([
    sorted(languages?.map((one) => one.toLowerCase())),
    sorted(carerSexes),
    sorted(meets),
    sorted(rooms),
  ])

const sorted = (values: readonly string[] | undefined) => [...(values ?? [])].sort()
