import { z } from 'zod'

const words = z.string().trim().max(2000)

/** Notices under Schedule 3 of the Care Act 2014, and what decides the days a council is liable for. */
export const noticeFacts = [
  z.object({
    kind: z.literal('notice-withdrawn'),
    detail: z.object({ noticeFactId: z.string(), ground: z.string().max(60), words: words.optional() }),
  }),
] as const
