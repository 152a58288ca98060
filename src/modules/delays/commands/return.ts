import { writeCsv } from '../../../edges/files/csv.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { awaitsWords } from '../../discharge/index.ts'
import { priceWords } from '../rules/place-settings.ts'
import { columnsOf } from '../rules/returns/columns.ts'
import type { FileAbout, FileTable } from '../rules/returns/file-cells.ts'
import { fileOf } from '../rules/returns/file-rows.ts'
import { periodWords } from '../rules/returns/period.ts'
import { seriesWords } from '../rules/series-words.ts'
import { type CountedPeriod, countAsked, periodOptions } from './asked-period.ts'
import { countedBy, startDayWords } from './say.ts'

/** `homeward return <series>`: a return as its file would be, counted now. Nothing is stored, nothing is signed. */
export const returnCommand: Command = {
  noun: 'return',
  about: 'print a return as the file it is sent in, counted now; it is made and signed on its page',
  arguments: [{ name: 'series', about: 'nights, dtoc, mhs26, drd, acute-sitrep or community-sitrep' }],
  options: [...periodOptions, { flags: '--csv', about: 'as CSV, in the published order of columns' }],
  async run(asked) {
    const { args, options, write } = asked
    const found = await countAsked(asked, args.series ?? '')
    if (isRefusal(found)) return sayRefused(write, found)
    const table = fileOf(found.counted.figures, aboutOf(found))
    // What is sent holds the file and nothing else.
    if (options.csv === true)
      for (const line of writeCsv(table.columns, table.rows).trimEnd().split('\r\n')) write(line)
    else say(found, table, write)
    const { edition, settings, knownAt, figures } = found.counted
    return {
      exit: 0,
      json: {
        series: found.series,
        edition: edition.id,
        confidence: edition.confidence,
        source: edition.source,
        settings: { ...settings.count, bedDayPrice: settings.bedDayPrice },
        knownAt: knownAt.toString(),
        from: found.period.from.toString(),
        to: found.period.to.toString(),
        place: found.place,
        organisation: found.organisation?.name ?? null,
        ...table,
        figures,
      },
    }
  },
}

const aboutOf = ({ series, period, counted, names, organisation, place }: CountedPeriod): FileAbout => ({
  series,
  period,
  edition: counted.edition,
  organisation: names,
  provider: organisation ? names(organisation.organisationId) : { code: null, name: place },
  level: organisation ? 'PROVIDER' : 'PLACE (Homeward)',
  awaitsWords,
})

/** What it is and how it was counted, then its lines under their headings. */
function say(found: CountedPeriod, { columns, rows }: FileTable, write: CommandAsked['write']) {
  const { series, period, counted, organisation, place } = found
  const { edition, settings, knownAt } = counted
  const { note } = columnsOf(series)
  const about = [
    `${seriesWords[series]}, ${periodWords(series, period)}, ${organisation?.name ?? place}`,
    `${countedBy(edition)}. ${edition.source}`,
    startDayWords(series, settings.count),
    edition.items.includes('month so far') ? priceWords(settings) : null,
    `As known ${knownAt.toString()}`,
    note ?? null,
  ]
  for (const line of about) if (line !== null) write(line)
  if (rows.length === 0) return write('Nothing was counted')
  write('')
  const cells = [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '')))
  // A column that is empty in every line is left out here; the file has it.
  const used = columns.flatMap((_, at) => (cells.slice(1).some((row) => row[at] !== '') ? [at] : []))
  const widths = used.map((at) => Math.max(...cells.map((row) => row[at]!.length)))
  for (const row of cells)
    write(
      used
        .map((at, i) => row[at]!.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
}
