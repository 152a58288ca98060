import { odsDownload, pdfDownload } from '../../../../edges/files/downloads.ts'
import { type PdfBlock } from '../../../../edges/files/pdf.ts'
import { printedWords } from '../../../../platform/date-words.ts'
import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { settings } from '../../queries/settings.ts'
import { costedOf, costsIn } from '../../rules/costs/cost-of.ts'
import { costSentence } from '../../rules/costs/words.ts'
import { aboutSheet, type ExportSheet, howMuchSheets, whatIfSheets } from '../../rules/export-sheets.ts'
import { howMuchSentence } from '../../rules/how-much/words.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import { changed, changeWords } from '../../rules/what-if/changes.ts'
import { sentence, startsEmptyWords } from '../../rules/what-if/words.ts'
import { paths } from '../addresses.ts'
import { type Answered, loadAnswered } from './load.ts'

/** Figures, days, mixes and costs of an answer as one spreadsheet, with what makes it the same again. */
export const runOdsPage = page({
  at: paths.runOds,
  may: 'see forecasts',
  logs: 'kept a forecast’s answer as a spreadsheet',
  async get(asked): Promise<Download | Refusal> {
    const found = await loadAnswered(asked)
    if (isRefusal(found)) return found
    const sheets = sheetsOf(found, await settings.of(asked.tx, asked.viewer.systemId))
    return odsDownload(
      nameOf(found),
      sheets.map(({ name, columns, rows }) => ({
        name,
        columns: columns.map((head, i) => ({ head, ...(i === 0 ? { width: 9 } : {}) })),
        rows,
      })),
    )
  },
})

export const runPdfPage = page({
  at: paths.runPdf,
  may: 'see forecasts',
  logs: 'kept a forecast’s answer as PDF',
  async get(asked): Promise<Download | Refusal> {
    const found = await loadAnswered(asked)
    if (isRefusal(found)) return found
    const blocks = blocksOf(found, await settings.of(asked.tx, asked.viewer.systemId))
    const { now, viewer } = asked
    return pdfDownload(nameOf(found), {
      title: found.howMuch ? 'How much is needed' : 'What if',
      foot: `${printedWords(viewer.systemName, now)}. Simulated: it names nobody.`,
      blocks,
      madeAt: now,
      landscape: true,
    })
  },
})

/** The scenario with what was changed, for `homeward forecast run`. */
export const runScenarioPage = page({
  at: paths.runScenario,
  may: 'see forecasts',
  logs: 'kept a scenario as a file',
  async get(asked: Asked): Promise<Download | Refusal> {
    const found = await loadAnswered(asked)
    if (isRefusal(found)) return found
    const scenario = changed(found.kept.scenario, found.changes)
    return {
      download: `${JSON.stringify(scenario, null, 2)}\n`,
      type: 'application/json; charset=utf-8',
      name: `${nameOf(found)}-scenario.json`,
    }
  },
})

const nameOf = ({ run }: Answered) => `homeward-${run.kind.replace(' ', '-')}-${run.runId}`

const aboutOf = ({ run, kept, changes, whatIf }: Answered): [string, string | number | null][] => [
  ['scenario', kept.name],
  ['version', kept.version],
  ['changes', changes.map(changeWords).join('; ') || 'none'],
  ['seed', run.seed],
  ['runs of each', run.replications],
  ['program', `Homeward ${run.program}`],
  ['asked', run.askedAt.toString()],
  ['asked by', run.askedBy],
  ...(whatIf?.startsEmpty ? [['note', startsEmptyWords] as [string, string]] : []),
]

function sheetsOf(found: Answered, own: ForecastSettings): ExportSheet[] {
  const { whatIf, howMuch, changes, kept } = found
  return [
    aboutSheet(aboutOf(found)),
    ...(whatIf ? whatIfSheets(whatIf, changes, kept.scenario, own) : []),
    ...(howMuch ? howMuchSheets(howMuch) : []),
  ]
}

function blocksOf(found: Answered, own: ForecastSettings): PdfBlock[] {
  const { whatIf, howMuch, changes, kept } = found
  const says: PdfBlock[] = []
  if (howMuch) says.push({ text: howMuchSentence(howMuch), strong: true })
  if (whatIf) {
    says.push({ text: sentence(whatIf, changes), strong: true })
    const lost = whatIf.rows.find(({ name }) => name === `Delayed days at ${whatIf.station}`)
    if (changes.length > 0)
      says.push({
        text: costSentence(
          costedOf(kept.scenario, changes, costsIn(own, kept.scenario)),
          lost?.difference ?? null,
          own,
        ),
      })
  }
  const tables = sheetsOf(found, own).filter(({ name, rows }) => !name.startsWith('Days') && rows.length > 0)
  return [
    ...says,
    ...tables.map(
      ({ name, columns, rows }): PdfBlock => ({
        table: {
          caption: name,
          columns: columns.map((head, i) =>
            i === 0 ? { head, share: 3 } : { head, ...(name === 'About' ? {} : { align: 'right' as const }) },
          ),
          rows: rows.map((row) => row.map(cellWords)),
        },
      }),
    ),
    { text: 'Half-widths are of the 95% interval of each mean. The days stand in the spreadsheet.' },
  ]
}

const cellWords = (cell: string | number | null): string =>
  cell === null
    ? 'no figure'
    : typeof cell === 'number'
      ? cell.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(cell) < 10 ? 2 : 0 })
      : cell
