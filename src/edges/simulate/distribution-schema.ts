import { z } from 'zod'

const days = z.number().min(0)

export const distribution = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('deterministic'), value: days }),
  z.strictObject({ distribution: z.literal('exponential'), mean: days }),
  z.strictObject({ distribution: z.literal('gamma'), mean: days, sd: days }),
  z.strictObject({ distribution: z.literal('erlang'), mean: days, phases: z.int().min(1) }),
  z.strictObject({
    distribution: z.literal('lognormal'),
    mean: days,
    sd: days.optional(),
    median: days.optional(),
  }),
  z.strictObject({ distribution: z.literal('weibull'), shape: days, scale: days }),
  z.strictObject({ distribution: z.literal('uniform'), from: days, to: days }),
  z.strictObject({ distribution: z.literal('triangular'), from: days, mode: days, to: days }),
  z.strictObject({
    distribution: z.literal('empirical'),
    values: z.array(days).min(1),
    weights: z.array(z.number().min(0)).optional(),
  }),
  z.strictObject({
    distribution: z.literal('hyperexponential'),
    shares: z.array(z.number().min(0)).min(1),
    means: z.array(days).min(1),
  }),
  z.strictObject({ distribution: z.literal('hypoexponential'), means: z.array(days).min(1) }),
])

export const givesUp = z.strictObject({ after: distribution, to: z.string().optional() })
