import { writeCsv } from '../../../edges/files/csv.ts'
import type { Command } from '../../../platform/http/page.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { awaitsWords } from '../../discharge/index.ts'
import { fileOf } from '../rules/returns/file-rows.ts'
import { type CountedPeriod, countAsked, periodOptions } from './asked-period.ts'
import { failed } from './say.ts'

/** `homeward return <series>`: a return as its file would be, counted now. Nothing is stored, nothing is signed. */
export const returnCommand: Command = {
  noun: 'return',
  about: 'print a return as the file it is sent in, counted now; it is made and signed on its page',
  arguments: [{ name: 'series', about: 'nights, dtoc, mhs26, drd, acute-sitrep or community-sitrep' }],
  options: [...periodOptions, { flags: '--csv', about: 'as CSV, in the published order of columns' }],
  async run(asked) {
    const { args, options, write } = asked
    const found = await countAsked(asked, args.series ?? '')
    if (isRefusal(found)) return failed(write, found)
    const { columns, rows } = fileOf(found.counted.figures, aboutOf(found))
    if (options.csv === true) for (const line of writeCsv(columns, rows).trimEnd().split('\r\n')) write(line)
    else for (const row of rows) write(row.map((cell) => cell ?? '').join('  '))
    if (rows.length === 0) write('Nothing was counted')
    const { edition, settings, knownAt, figures } = found.counted
    return {
      exit: 0,
      json: {
        series: found.series,
        edition: edition.id,
        confidence: edition.confidence,
        settings: settings.count,
        knownAt: knownAt.toString(),
        from: found.period.from.toString(),
        to: found.period.to.toString(),
        columns,
        rows,
        figures,
      },
    }
  },
}

const aboutOf = ({ series, period, counted, names, organisation, place }: CountedPeriod) => ({
  series,
  period,
  edition: counted.edition,
  organisation: names,
  provider: organisation ? names(organisation.organisationId) : { code: null, name: place },
  awaitsWords,
})
