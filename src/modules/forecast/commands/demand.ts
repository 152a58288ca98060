import { resolve } from 'node:path'
import type { Command } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, refuse } from '../../../platform/outcome.ts'
import { fewestWeeks, problemOf } from '../rules/days.ts'
import { type DaysAhead, forecastDays } from '../rules/forecast-days.ts'
import { type Rolled, roll } from '../rules/roll.ts'
import { readBytes } from './read-bytes.ts'
import { readDays } from './read-days.ts'

/** `homeward forecast demand`: the days ahead of a daily count in a plain file, with no database; docs/how-to/forecast-demand.md. */
export const demand: Command = {
  noun: 'forecast',
  verb: 'demand',
  about:
    'the days ahead of a daily count in a plain file, with bands, and how good such a forecast has been; no database is needed',
  arguments: [{ name: 'file', about: 'a CSV with the columns date and value' }],
  options: [{ flags: '--days <number>', about: 'days ahead, 1 to 84', default: '28' }],
  withoutDatabase: () => true,
  async run({ args, options, cwd, write }) {
    const ahead = /^\d+$/.test(String(options.days)) ? Number(options.days) : 0
    if (ahead < 1 || ahead > 84)
      return sayRefused(write, refuse('invalid', '--days is a whole number from 1 to 84'))
    const file = resolve(cwd, args.file!)
    const bytes = await readBytes(file)
    if (isRefusal(bytes)) return sayRefused(write, bytes)
    const read = readDays(bytes)
    if (isRefusal(read)) return sayRefused(write, read)
    if ('problems' in read) {
      write(`homeward: nothing was forecast, because of ${file}:`)
      for (const { row, field, problem } of read.problems)
        write(`  row ${row}${field ? `, ${field}` : ''}: ${problem}`)
      return { exit: 2, json: { problems: read.problems } }
    }
    const problem = problemOf(read.days)
    if (problem) return sayRefused(write, refuse('invalid', problem))
    const forecast = forecastDays(read.days, ahead)
    const past = roll(read.days, ahead)
    for (const line of [...forecastWords(forecast), ...(past ? pastWords(past, ahead) : [tooShort(ahead)])])
      write(line)
    return {
      exit: 0,
      json: {
        days: forecast.days.map((day) => ({ ...day, date: day.date.toString() })),
        effects: forecast.effects,
        past,
      },
    }
  },
}

const forecastWords = ({ days, effects }: DaysAhead): string[] => [
  'date          mean   80 of 100    95 of 100',
  ...days.map(
    ({ date, mean, low80, high80, low95, high95 }) =>
      `${date.toString()}  ${mean.toFixed(1).padStart(6)}   ${band(low80, high80)}  ${band(low95, high95)}`,
  ),
  ...Object.entries(effects).map(([day, { share, seen }]) =>
    seen === 0
      ? unseenWords[day as keyof typeof unseenWords]
      : `${day === 'day after' ? 'The working day after one' : 'A bank holiday'}: ${percent(share)} of a usual working day, from ${seen} seen.`,
  ),
]

const unseenWords = {
  'bank holiday':
    'No bank holiday is in the history: one ahead is taken to be half way between its weekday and a Sunday.',
  'day after': 'No working day after one is in the history: one ahead is forecast as a usual day.',
}

const band = (low: number, high: number) => `${String(low).padStart(4)} to ${String(high).padEnd(4)}`
const percent = (share: number) => `${share >= 0 ? '+' : '−'}${Math.abs(100 * share).toFixed(0)}%`

const pastWords = ({ origins, ours, naive }: Rolled, ahead: number): string[] => [
  `Tried on the past, ${ahead} days from each of ${origins} week ends, beside "as last week" (seasonal naive):`,
  `  mean error       ${ours.meanError.toFixed(2)} beside ${naive.meanError.toFixed(2)}; MASE ${ours.mase.toFixed(3)} beside ${naive.mase.toFixed(3)}`,
  `  within the bands ${inHundred(ours.cover80)} of 80, ${inHundred(ours.cover95)} of 95, beside ${inHundred(naive.cover80)} and ${inHundred(naive.cover95)}`,
  `  pinball loss     ${ours.pinball10.toFixed(3)} and ${ours.pinball90.toFixed(3)} beside ${naive.pinball10.toFixed(3)} and ${naive.pinball90.toFixed(3)}`,
]

const inHundred = (share: number) => (100 * share).toFixed(1)

const tooShort = (ahead: number) =>
  `The file is too short to try such a forecast on the past: ${7 * fewestWeeks + ahead} days are needed.`
