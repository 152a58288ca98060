import { dateOf, daysBetween, type Instant } from '../../../platform/time.ts'
import { ageOf } from '../rules/age.ts'
import { awaitsWords } from '../rules/awaits.ts'
import { count } from '../rules/lateness.ts'
import type { ListRow } from '../rules/list-row.ts'
import { pathwayWords } from '../rules/pathway.ts'
import { rowLateness } from '../rules/row-lateness.ts'

/** One line of a list for a terminal: bed, name, ready since, where to, next thing and owner, how late, last heard. */
export function lineOf(row: ListRow, now: Instant): string {
  if (row.kind !== 'person') {
    const words = {
      empty: 'Empty',
      taken: 'Taken by somebody you have no part in caring for',
      closed: `Closed: ${row.closedBecause}`,
    }
    return [row.bed.padEnd(4), words[row.kind]].join('  ')
  }
  const ready = row.readySince
    ? `ready ${count(daysBetween(dateOf(row.readySince), dateOf(now)), 'day')}`
    : 'not ready'
  const owner = row.next?.owner
    ? [row.next.owner.shortName ?? 'Family', row.next.owner.person].filter(Boolean).join(', ')
    : 'nobody'
  const next = row.next
    ? `${row.next.words ?? awaitsWords(row.next.awaits)} (${owner})`
    : 'nothing waited for'
  return [
    (row.bed ?? '–').padEnd(4),
    `${row.givenName} ${row.familyName}`.padEnd(28),
    ready.padEnd(14),
    (row.pathway ? `${pathwayWords[row.pathway]} ${row.pathway}` : 'not decided').padEnd(22),
    next,
    rowLateness(row, now)?.words ?? '',
    ageOf(row.heardAt, now).words,
  ].join('  ')
}
