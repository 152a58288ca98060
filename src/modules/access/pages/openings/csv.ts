import { writeCsv } from '../../../../edges/files/csv.ts'
import { inLondon } from '../../../../platform/time.ts'
import type { Opening } from '../../queries/who-looked.ts'

/** A spreadsheet of openings. */
export const csvOf = (list: Opening[]): string =>
  writeCsv(
    ['when', 'who', 'role', 'organisation', 'what', 'record reference'],
    list.map((o) => [
      inLondon(o.at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' '),
      o.name,
      o.role,
      o.organisation,
      o.what,
      o.personId,
    ]),
  )
