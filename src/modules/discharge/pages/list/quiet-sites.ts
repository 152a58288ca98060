import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { usualStaleHours } from '../../rules/age.ts'
import type { Line } from './line.ts'

export type QuietSite = { site: string; people: number; since: string }

/** Hospitals of which nothing was heard for a day: about none of their people. */
export function quietSites(
  lines: readonly Line[],
  now: Instant,
  staleHours: number = usualStaleHours,
): QuietSite[] {
  const quiet: QuietSite[] = []
  for (const [, ofSite] of Map.groupBy(lines, ({ row }) => row.siteId)) {
    const last = ofSite
      .map(({ row }) => row.heardAt)
      .reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b))
    if (now.epochMilliseconds - last.epochMilliseconds < staleHours * 3_600_000) continue
    quiet.push({
      site: ofSite[0]!.row.site,
      people: ofSite.length,
      since: `${timeWords(last)}, ${dateWords(dateOf(last), dateOf(now))}`,
    })
  }
  return quiet
}
