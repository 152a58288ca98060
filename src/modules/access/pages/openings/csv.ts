import { inLondon } from '../../../../platform/time.ts'
import type { Opening } from '../../queries/who-looked.ts'

/** Of a spreadsheet of openings. */
export const openingColumns = ['when', 'who', 'role', 'organisation', 'what', 'record reference']

export const openingRow = (o: Opening) => [
  inLondon(o.at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' '),
  o.name,
  o.role,
  o.organisation,
  o.what,
  o.personId,
]
