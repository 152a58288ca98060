import { z } from 'zod'
import { registrationCodes, roomCodes } from './homes.ts'

/**
 * What somebody may need that not every service can give. One list for both sides, so that a need and a limit can be held
 * against each other. Our own list; words that a person may read about themselves.
 */
export const needs = [
  { code: 'nursing', plain: 'a registered nurse' },
  { code: 'hoist', plain: 'a hoist' },
  { code: 'two carers', plain: 'two carers at a time' },
  { code: 'oxygen', plain: 'oxygen' },
  { code: 'dementia', plain: 'care for people with dementia' },
  { code: 'distress', plain: 'support when distressed' },
  { code: 'wandering', plain: 'a safe place to walk about' },
  { code: 'night help', plain: 'help at night' },
  { code: 'one to one', plain: 'somebody with them all the time' },
  { code: 'feeding tube', plain: 'care of a feeding tube' },
  { code: 'soft food', plain: 'soft or thickened food' },
  { code: 'catheter', plain: 'catheter or stoma care' },
  { code: 'medicines', plain: 'help with medicines' },
  { code: 'injections', plain: 'injections' },
  { code: 'wounds', plain: 'wound care' },
  { code: 'ground floor', plain: 'a ground floor or a lift' },
  { code: 'wheelchair', plain: 'room for a wheelchair' },
  { code: 'therapy', plain: 'therapy' },
  { code: 'non-weight-bearing', plain: 'care while not allowed to stand on a leg' },
  { code: 'end of life', plain: 'end of life care' },
  { code: 'learning disability', plain: 'support for a learning disability' },
  { code: 'mental health', plain: 'support for mental health' },
  { code: 'pets', plain: 'a place for a pet' },
] as const satisfies readonly { code: string; plain: string }[]

export type Need = (typeof needs)[number]['code']
export const needCodes = needs.map(({ code }) => code) as [Need, ...Need[]]
export const needWords = (code: Need): string => needs.find((one) => one.code === code)!.plain

export const infections = [
  'none known',
  'norovirus',
  'c. difficile',
  'mrsa',
  'covid',
  'flu',
  'other',
] as const
export type Infection = (typeof infections)[number]

/** Who may pay, as in people.person. */
export const payers = ['council', 'self-funder', 'direct payment', 'personal health budget', 'nhs'] as const
export type Payer = (typeof payers)[number]

/** What a service can and cannot take on. What is not named is not limited, except `meets`: what is not in it is not met. */
export const limits = z.strictObject({
  sex: z.enum(['women only', 'men only']).optional(),
  /** Kilograms. */
  weightTo: z.number().int().min(30).max(500).optional(),
  ageFrom: z.number().int().min(0).max(120).optional(),
  meets: z.array(z.enum(needCodes)).default([]),
  /** Infections it will take; none where it is not named. */
  infections: z.array(z.enum(infections)).optional(),
  /** Who may pay; anybody where it is not named. */
  payers: z.array(z.enum(payers)).optional(),
  /** Languages spoken on shift, in English: "Polish". */
  languages: z.array(z.string().trim().min(1).max(40)).optional(),
  carerSexes: z.array(z.enum(['female', 'male'])).optional(),
  /** What a care home is registered to give; where it is named, nobody comes who needs more. */
  registered: z.array(z.enum(registrationCodes)).min(1).optional(),
  /** What its rooms are; a line may say otherwise of its own. */
  roomKinds: z.array(z.enum(roomCodes)).min(1).optional(),
  /** As the regulator has it, in words. */
  registration: z.string().trim().max(200).optional(),
  rooms: z.string().trim().max(200).optional(),
})
export type Limits = z.infer<typeof limits>

export const noLimits: Limits = { meets: [] }
