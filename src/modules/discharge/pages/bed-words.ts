import { momentWithin } from '../../../platform/date-words.ts'
import type { Instant } from '../../../platform/time.ts'
import { criterion, type NeedsBed } from '../rules/criteria.ts'

/** "Yes, until Thu 26 Nov 14:00, then ask again: had a leg or hip operation in the last 48 hours" */
export function bedWords(bed: NeedsBed, now: Instant): string {
  switch (bed.answer) {
    case 'unknown':
      return 'Nobody has been asked yet.'
    case 'no':
      return `No longer needs this bed, since ${momentWithin(bed.since, now)}.`
    case 'ask again':
      return `Ask again: the reason ran out ${momentWithin(bed.ranOutAt, now)} (${reasons(bed.codes)}).`
    case 'yes':
      return `Yes${bed.until ? `, until ${momentWithin(bed.until, now)}, then ask again` : ''}: ${reasons(bed.codes)}.`
  }
}

const reasons = (codes: readonly string[]) =>
  new Intl.ListFormat('en-GB').format(codes.map((code) => criterion(code)?.plain ?? `criterion ${code}`))
