import { csvDownload, odsDownload } from '../../../../edges/files/downloads.ts'
import { type Sheet } from '../../../../edges/files/ods.ts'
import type { Download } from '../../../../platform/http/page.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { columnsOf } from '../../rules/returns/columns.ts'
import type { FileTable } from '../../rules/returns/file-cells.ts'
import { fileOf } from '../../rules/returns/file-rows.ts'
import { periodText, periodWords } from '../../rules/returns/period.ts'
import { seriesWords } from '../../rules/series-words.ts'
import { sureWords } from '../rules/words.tsx'
import type { Loaded } from './load.ts'
import { sentenceOf } from './sentence.ts'
import { settingsOfCount } from './settings-of-count.ts'
import { type Shown, shownOf } from './shown.ts'
import { keyWords, moment } from './words.ts'

/** A return as a file: CSV in the published order of columns, or a spreadsheet with its tables and how it was counted. */
export function downloadOf(loaded: Loaded, file: 'csv' | 'ods'): Download {
  const shown = shownOf(loaded)
  const table = tableOf(shown, loaded)
  const short = loaded.organisation.organisationId.slice(-6)
  const name = `homeward-${loaded.series}-${short}-${periodText(loaded.series, loaded.period)}`
  return file === 'csv'
    ? csvDownload(name, table.columns, table.rows)
    : odsDownload(name, sheetsOf(shown, table, loaded))
}

const tableOf = (shown: Shown, loaded: Loaded): FileTable =>
  fileOf(shown.figures, {
    series: shown.series,
    period: shown.period,
    edition: shown.edition,
    organisation: shown.names,
    provider: shown.names(loaded.organisation.organisationId),
    level: 'PROVIDER',
    awaitsWords,
  })

function sheetsOf(shown: Shown, table: FileTable, loaded: Loaded): Sheet[] {
  const heads = table.columns.map((head) => ({ head, width: Math.min(9, Math.max(2.5, head.length * 0.22)) }))
  return [
    { name: 'Return', columns: heads, rows: table.rows },
    ...(shown.figures.kind === 'days' ? [totals(shown, shown.figures)] : []),
    {
      name: 'About',
      columns: [
        { head: 'About', width: 5 },
        { head: 'This return', width: 18 },
      ],
      rows: aboutRows(shown, loaded),
    },
  ]
}

function totals(shown: Shown, figures: Extract<Shown['figures'], { kind: 'days' }>): Sheet {
  const rows = (['party', 'reason', 'authority', 'careType'] as const).flatMap((split) =>
    figures.by[split].map(({ key, days, people, disputed }) => {
      const { plain, code } = keyWords(split, key, shown.edition, shown.names)
      return [splitHeads[split], plain, code, days, people, disputed]
    }),
  )
  const { days, people, disputed } = figures.total
  return {
    name: 'Totals',
    columns: [
      { head: 'Split', width: 4 },
      { head: 'Line', width: 9 },
      { head: 'Code' },
      { head: 'Days' },
      { head: 'People' },
      { head: 'Of which disputed' },
    ],
    rows: [['Everything', 'Total', null, days, people, disputed], ...rows],
  }
}
const splitHeads = { party: 'Whose', reason: 'Reason', authority: 'Council', careType: 'Beds' }

const aboutRows = (shown: Shown, loaded: Loaded): [string, string][] => {
  const order = columnsOf(shown.series)
  return [
    [
      'Return',
      `${seriesWords[shown.series]}, ${loaded.organisation.name}, ${periodWords(shown.series, shown.period)}`,
    ],
    ['In a sentence', sentenceOf(shown)],
    ['Version', shown.version === null ? 'Not made yet' : String(shown.version)],
    ['As known', moment(shown.knownAt)],
    ['Edition', `${shown.edition.name} (${shown.edition.id})`],
    ['Source', shown.edition.source],
    ['How sure we are', sureWords(shown.edition)],
    ['Settings', settingsOfCount(shown)],
    ['Columns', `${order.source}. ${order.note ?? ''}`],
  ]
}
