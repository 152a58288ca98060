import { resolve } from 'node:path'
import type { CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { monthText } from '../../../platform/month-text.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { type By, divisions, type Group, groupsOf } from '../counting/answer.ts'
import { type Broken, type Counted, countFile } from '../counting/count-file.ts'
import { questionOf } from '../counting/question.ts'
import type { Edition } from '../rules/editions.ts'
import { seriesWords } from '../rules/series-words.ts'
import { editionsIn, type FileAsked, readFileOptions } from './count-from-file-options.ts'
import { countedBy, startDayWords } from './say.ts'

/**
 * `homeward delays count --from periods.csv`: counts a plain file with no database; docs/how-to/count-from-file.md. All or
 * nothing: with a problem in any row nothing is counted. What it says holds no cell of the file but the names of
 * providers, authorities, reasons and organisations.
 */
export async function countFromFile({
  options,
  cwd,
  write,
}: Pick<CommandAsked, 'options' | 'cwd' | 'write'>): Promise<CommandResult> {
  const asked = readFileOptions(options)
  if (isRefusal(asked)) return sayRefused(write, asked)
  const counted = await countFile(
    resolve(cwd, asked.file),
    questionOf(asked.series, asked.window, asked.settings),
  )
  if (isRefusal(counted)) return sayRefused(write, counted)
  if ('problems' in counted) return broken(counted, write)
  const editions = editionsIn(asked, monthsOf(counted, asked))
  if (isRefusal(editions)) return sayRefused(write, editions)
  return { exit: 0, json: say(asked, counted, editions, write) }
}

function broken({ problems, count }: Broken, write: CommandAsked['write']): CommandResult {
  write(`homeward: nothing was counted, because the file has ${count} problem${count === 1 ? '' : 's'}:`)
  for (const { row, field, problem } of problems)
    write(`  row ${row}${field ? `, ${field}` : ''}: ${problem}`)
  if (count > problems.length) write(`  and ${count - problems.length} more`)
  return { exit: 2, json: { problems, more: count - problems.length } }
}

// Which months an edition must hold in: those asked for, else those in which days were counted.
function monthsOf(counted: Counted, { window }: FileAsked): [string, string] | null {
  if (window) return [monthText(window.from), monthText(window.to)]
  const months = groupsOf(counted, ['month']).map(({ month }) => month!)
  return months.length === 0 ? null : [months[0]!, months.at(-1)!]
}

function say(asked: FileAsked, counted: Counted, editions: Edition[], write: CommandAsked['write']) {
  const { stays, discharges, delayed, days } = counted.tally
  const { series, by, window, settings } = asked
  const groups = groupsOf(counted, by)
  const span = window ? `${window.from.toString()} to ${window.to.toString()}` : 'every day of the file'
  write(
    `${seriesWords[series]}, ${span}: ${many(days, 'delayed day')} of ${many(delayed, 'stay')}, of ${stays} in the file`,
  )
  write(`Left after a night or longer: ${discharges}`)
  for (const edition of editions) write(`${countedBy(edition)}. ${edition.source}`)
  for (const line of [startDayWords(series, settings)]) if (line) write(line)
  if (counted.unread.length > 0) write(`Columns not read: ${counted.unread.join(', ')}`)
  if (groups.length > 0) write(['days'.padStart(9), ...by].join('  '))
  for (const group of groups) write(lineOf(group, by))
  return {
    series,
    editions: editions.map(({ id, confidence, source }) => ({ id, confidence, source })),
    window: window && { from: window.from.toString(), to: window.to.toString() },
    settings,
    totals: { stays, discharges, delayed, days },
    by,
    groups,
    unread: counted.unread,
  }
}

const many = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

const lineOf = (group: Group, by: readonly By[]) =>
  [
    String(group.days).padStart(9),
    ...divisions.filter((one) => by.includes(one)).map((one) => group[one] ?? 'not recorded'),
  ].join('  ')
