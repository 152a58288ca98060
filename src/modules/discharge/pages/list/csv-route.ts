import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, inLondon } from '../../../../platform/time.ts'
import { readAddress } from './address.ts'
import type { Line } from './line.ts'
import { type Loaded, loadList } from './load.ts'
import { ageWords, type Names, nameWords, nextWords, thingWords } from './words.ts'

/** The same list as a file. Dates are 2026-11-26, so that a spreadsheet sorts them; names=off leaves initials. */
export const listCsvPage = page({
  at: '/list.csv',
  may: 'see people',
  logs: 'took the list as a file',
  async get({ tx, viewer, now, query }) {
    const loaded = await loadList(tx, viewer, now, readAddress(query, viewer))
    if (isRefusal(loaded)) return loaded
    const at = inLondon(now)
    const name = `homeward-${loaded.asked.view}-${dateOf(now).toString()}-${String(at.hour).padStart(2, '0')}${String(at.minute).padStart(2, '0')}`
    return csvDownload(name, columns, rowsOf(loaded))
  },
})

const columns = [
  'Name',
  'Age',
  'Hospital',
  'Ward',
  'Bed',
  'In hospital since',
  'Expected home',
  'Ready since',
  'Going to',
  'Pathway',
  'Next thing',
  'Owner',
  'Due',
  'How late',
  'Waits',
  'Last heard',
  'Heard from',
] as const

function rowsOf({ shown, asked, at }: Loaded): (string | number | null)[][] {
  const names: Names = asked.names === 'off' ? 'off' : 'on'
  const lines = shown.flatMap((line) => ('bed' in line ? [] : [line]))
  return lines.map((line) => cells(line, names, at))
}

const cells = ({ row, late }: Line, names: Names, { today }: Loaded['at']): (string | number | null)[] => [
  nameWords(row, names),
  ageWords(row, today),
  row.site,
  row.ward,
  row.bed,
  dateOf(row.admittedAt).toString(),
  row.expectedDate,
  row.readySince && dateOf(row.readySince).toString(),
  row.goingTo,
  row.pathway,
  row.next && thingWords(row.next),
  row.next || row.nobodySince ? nextWords(row).second : null,
  row.next?.due?.on.toString() ?? null,
  late?.words ?? null,
  row.openWaits,
  inLondon(row.heardAt).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '),
  row.heardFrom?.name ?? null,
]
