import { readCsv } from '../../../edges/files/csv.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { mayDo, organisations } from '../../access/index.ts'
import { organisationsWithBeds } from '../queries/organisations-with-beds.ts'
import { publishedOf } from '../queries/published.ts'
import { listNamed } from '../rules/code-list.ts'
import { editionFor } from '../rules/editions.ts'
import type { Series } from '../rules/model.ts'
import { type FindKey, publishedColumns, readPublished } from '../rules/returns/read-published.ts'

export type AddPublished = {
  by: Viewer
  now: Instant
  series: Series
  /** Any day of the month. */
  month: LocalDate
  /** A CSV file: docs/how-to/published-figures.md. */
  file: string
}

export type PublishedAdded = {
  added: number
  /** Of those added, how many take the place of a figure of the same source. */
  superseding: number
  /** Were there already, the same. */
  same: number
  /** Rows that say "no figure": nothing is stored for them. */
  noFigure: number
}

const most = 20

/**
 * Takes in what was printed elsewhere about a month: all or nothing. A figure that is there already with another value is
 * superseded, never changed; figures that disagree among themselves are kept as they are.
 * @returns invalid with every row, field and remedy, the first 20
 */
export async function addPublished(tx: Tx, asked: AddPublished): Promise<PublishedAdded | Refusal> {
  const { by, now, series, file } = asked
  const month = asked.month.with({ day: 1 })
  if (by.role !== 'service' && !mayDo(by, 'make returns'))
    return refuse('not-allowed', 'Your role cannot add published figures')
  const rows = rowsIn(file)
  if (isRefusal(rows)) return rows
  const { figures, noFigure, wrong } = readPublished(rows, await finder(tx, by.systemId, series, month))
  if (wrong.length > 0) {
    const lines = wrong.slice(0, most).map(({ row, field, problem }) => `Row ${row}, ${field}: ${problem}.`)
    const more = wrong.length > most ? [`And ${wrong.length - most} more.`] : []
    return refuse('invalid', 'Nothing was added: correct these and send the whole file again', {
      file: [...lines, ...more].join(' '),
    })
  }
  if (figures.length === 0)
    return refuse('invalid', 'There is no figure in it', { file: 'Paste at least one row with a figure' })
  const standing = await publishedOf(tx, by.systemId, series, month)
  const before = figures.map((one) =>
    standing.find(
      (other) =>
        other.ofWhat === one.ofWhat &&
        other.source === one.source &&
        other.key === one.key &&
        (one.key !== '' || other.ofWhat === 'total' || other.label === one.label),
    ),
  )
  const fresh = figures.flatMap((one, i) => (before[i]?.value === one.value ? [] : [{ one, was: before[i] }]))
  if (fresh.length > 0)
    await tx
      .insertInto('delays.published_figure')
      .values(
        fresh.map(({ one, was }) => ({
          system_id: by.systemId,
          figure_id: newId(),
          series,
          month: month.toString(),
          of_what: one.ofWhat,
          key: one.key,
          label: one.label,
          source: one.source,
          line: one.line,
          value: String(one.value),
          recorded_at: now.toString(),
          supersedes: was?.figureId ?? null,
        })),
      )
      .execute()
  return {
    added: fresh.length,
    superseding: fresh.filter(({ was }) => was).length,
    same: figures.length - fresh.length,
    noFigure,
  }
}

function rowsIn(file: string) {
  const csv = readCsv(Buffer.from(file, 'utf8'))
  if (isRefusal(csv)) return refuse('invalid', csv.because, { file: csv.because })
  const names = new Map(csv.columns.map((name) => [name.trim().toLowerCase(), name]))
  const missing = publishedColumns.filter(({ name, required }) => required && !names.has(name))
  if (missing.length > 0) {
    const words = `The first line must name the columns ${publishedColumns.map(({ name }) => name).join(', ')}: missing are ${missing.map(({ name }) => name).join(', ')}`
    return refuse('invalid', words, { file: words })
  }
  return csv.rows.map(({ line, cells, wrong }) => ({
    line,
    wrong,
    cells: Object.fromEntries([...names].map(([plain, name]) => [plain, cells[name] ?? ''])),
  }))
}

async function finder(tx: Tx, systemId: string, series: Series, month: LocalDate): Promise<FindKey> {
  const all = await organisations(tx)
  const withBeds = new Set((await organisationsWithBeds(tx, systemId)).map((one) => one.organisationId))
  const edition = editionFor(series, month)
  const reasons = isRefusal(edition) || edition.reasons === null ? [] : listNamed(edition.reasons).items
  const isCalled = (typed: string) => (words: string | null) => words !== null && same(words, typed)
  return (ofWhat, typed) => {
    if (ofWhat === 'provider' || ofWhat === 'authority') {
      const one = all.find(
        (other) =>
          (ofWhat === 'authority' ? other.kind === 'council' : withBeds.has(other.organisationId)) &&
          [other.name, other.shortName, other.odsCode].some(isCalled(typed)),
      )
      return one ? { key: one.organisationId, label: one.name } : null
    }
    if (ofWhat === 'reason') {
      const item = reasons.find(({ code, label }) => same(code, typed) || same(label, typed))
      return item ? { key: item.code, label: item.label } : null
    }
    const key = (ofWhat === 'attribution' ? ['NHS', 'social care', 'both'] : ['acute', 'non-acute']).find(
      isCalled(typed),
    )
    return key ? { key, label: key } : null
  }
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
