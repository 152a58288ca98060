import { z } from 'zod'
import {
  bandNames,
  crisisPaths,
  infections,
  needCodes,
  payers,
  registrationCodes,
  roomCodes,
  serviceKinds,
} from '../../capacity/index.ts'

const words = z.string().trim().max(2000)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A visit each day it is asked for: when, how long, how many carers at once. */
const visit = z.object({
  band: z.enum(bandNames),
  carers: z.number().int().min(1).max(4),
  minutes: z.number().int().min(10).max(720),
  /** Days of the week, 1 (Monday) to 7; every day where it is not named. */
  weekdays: z.array(z.number().int().min(1).max(7)).optional(),
})

/**
 * The minimum data set of a need, asked once (mission row R12). Name, NHS number, address and date of birth are not in it:
 * they stay with the record until somebody is chosen. What a provider sees of it: `shownTo` in shown.ts.
 */
export const requires = z.strictObject({
  /** Kinds of service that would do, the wished-for first. */
  wants: z.array(z.enum(serviceKinds)).min(1).max(6),
  needs: z.array(z.enum(needCodes)).default([]),
  visits: z.array(visit).max(12).default([]),
  weightKg: z.number().int().min(20).max(400).optional(),
  /** Of crisis care: how they come to it, which says how long it may last. The ordinary days where it is not set. */
  crisisPath: z.enum(crisisPaths).optional(),
  infection: z.enum(infections).default('none known'),
  language: z.string().trim().max(40).optional(),
  carerSex: z.enum(['female', 'male']).optional(),
  /** Of a care home: what it must be registered for, where the needs above do not say it. */
  registration: z.enum(registrationCodes).optional(),
  /** What the room must be. */
  rooms: z.array(z.enum(roomCodes)).optional(),
  payer: z.enum(payers).optional(),
  /** Pence a week that may be paid. */
  feeTo: z.number().int().min(0).optional(),
  /** Not before, and wished by. */
  from: date.optional(),
  /** The farthest they would go, in miles, from home or from the one they want to be near to. */
  milesTo: z.number().int().min(1).max(200).optional(),
  /** The postcode district to be near to, where it is not home. */
  near: z.string().trim().max(8).optional(),
  /** Services the person has said no to, or asked for. */
  not: z.array(z.string().uuid()).optional(),
  rather: z.array(z.string().uuid()).optional(),
  /** Who they are, in words they may read themselves: shown to whoever is asked. No name, no address. */
  about: words.default(''),
  /** What they would like, in their own words; shown to whoever is asked. */
  wouldLike: words.default(''),
  /** Why they wait, said honestly; shown to whoever is asked. */
  whyWaiting: words.default(''),
  /** Shown only to whoever is chosen. */
  onlyChosen: words.default(''),
})
export type Requires = z.infer<typeof requires>
export type Visit = Requires['visits'][number]
