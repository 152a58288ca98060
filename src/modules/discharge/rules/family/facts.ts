import { z } from 'zod'

const id = z.string().regex(/^[0-9a-f-]{36}$/)
const words = z.string().trim().max(2000)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const some = z.string().trim().min(1).max(300)
const phone = z
  .string()
  .trim()
  .regex(/^\+?\d[\d ()-]{4,24}$/)

/** Who may agree that somebody's family reads how they get home. */
export const consentBy = ['person', 'authority', 'best interests'] as const

/**
 * The page that the person and family read by a private link. It is about a stay, so it is a fact of the stay: everybody
 * ready to leave has one, and many never have a need.
 */
export const familyFacts = [
  z.object({
    kind: z.literal('family-page'),
    detail: z.object({
      /** The link alone; its token is kept nowhere. */
      linkId: id,
      agreedBy: z.enum(consentBy),
      /** How: "Margaret, at the bedside with her daughter". */
      agreed: some,
      /** When; a link made anew rests on the same day. */
      agreedOn: date,
      sharedWith: some,
      until: date,
      ring: z.object({ ward: phone, night: phone.optional() }),
      /** Whose record it was: another one now means that two were made one since. */
      personId: id,
    }),
  }),
  z.object({
    kind: z.literal('family-page-closed'),
    detail: z.object({ linkId: id, reason: words.optional() }),
  }),
  // A human has told them where they are going: only then may the page say it, and only what was told.
  z.object({
    kind: z.literal('family-told'),
    detail: z.object({ going: z.string().max(80), words: words.optional() }),
  }),
] as const

export type FamilyFact = z.infer<(typeof familyFacts)[number]>
export type ConsentBy = (typeof consentBy)[number]
