import { z } from 'zod'
import type { LocalDate } from '../../../platform/time.ts'
import { awaitsFiles } from './code-files.ts'
import { codeOn, confidence } from './code-list.ts'

const awaitsMap = z.strictObject({
  list: z.string(),
  /** The list of reasons it leads to. */
  to: z.string(),
  name: z.string(),
  source: z.string().min(1),
  confidence,
  items: z.array(
    z.strictObject({
      awaits: z.string(),
      /** Null where no reason of the list fits: a return then says "no code in this list". */
      code: z.string().nullable(),
      confidence,
      note: z.string().optional(),
    }),
  ),
})
export type AwaitsMap = z.infer<typeof awaitsMap>

/** How what is awaited becomes a reason, for each list of reasons. Our own reading, line by line. */
export const awaitsMaps: readonly AwaitsMap[] = z.array(awaitsMap).parse(awaitsFiles)

export const awaitsMapTo = (list: string): AwaitsMap | null =>
  awaitsMaps.find((one) => one.to === list) ?? null

/**
 * The reason a list has on a date for what is awaited; null where it has none.
 * @param list null for an edition without reasons
 */
export function reasonOf(list: string | null, on: LocalDate): (awaits: string) => string | null {
  if (list === null) return () => null
  const map = awaitsMapTo(list)
  if (!map) throw new Error(`nothing says how what is awaited becomes a reason of ${list}`)
  const codes = new Map(
    map.items.flatMap(({ awaits, code }) =>
      code !== null && codeOn(list, code, on) ? [[awaits, code] as const] : [],
    ),
  )
  return (awaits) => codes.get(awaits) ?? null
}
