import { inLondon } from '../../../../platform/time.ts'
import type { Opening } from '../../queries/who-looked.ts'

/** A spreadsheet of openings. No cell can start a formula: such a one gets an apostrophe before it. */
export function csvOf(list: Opening[]): string {
  const rows = list.map((o) => [
    inLondon(o.at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' '),
    o.name,
    o.role,
    o.organisation,
    o.what,
    o.personId,
  ])
  const lines = [['when', 'who', 'role', 'organisation', 'what', 'record reference'], ...rows]
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
