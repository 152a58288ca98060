import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Command, CommandResult } from '../../platform/http/page.ts'
import { type Answer, answerOf, compare, type Model, RunProblem } from '../../simulation/index.ts'
import { Pool } from './pool.ts'
import { readScenario } from './read-scenario.ts'
import { readText } from './reading/read-json.ts'
import { answerWords, comparisonWords } from './words.ts'

/** `homeward forecast run`: replications of a scenario file, with no database; docs/how-to/run-a-scenario.md. */
export const runScenario: Command = {
  noun: 'forecast',
  verb: 'run',
  about: 'run a scenario file many times and print each mean with its 95% half-width; no database is needed',
  arguments: [
    { name: 'scenario', about: 'a JSON file; docs/how-to/run-a-scenario.md says what stands in it' },
  ],
  options: [
    { flags: '--seed <number>', about: 'the same seed gives the same answer', default: '1' },
    { flags: '--reps <number>', about: 'replications: more make the half-widths narrower', default: '200' },
    { flags: '--workers <number>', about: 'threads; the answer is the same with any number' },
    { flags: '--against <scenario>', about: 'a second file: what it changes, by paired differences' },
    { flags: '--plain', about: 'plain means, without control variates' },
    { flags: '--no-series', about: 'leave the days out of the JSON answer' },
    { flags: '--quiet', about: 'no progress' },
  ],
  withoutDatabase: () => true,
  async run({ args, options, cwd, write }) {
    const seed = whole(options.seed, 0, 2 ** 32 - 1)
    const replications = whole(options.reps, 1, 1_000_000)
    const threads = whole(options.workers ?? String(availableParallelism()), 1, 64)
    if (seed === null) return refused(write, '--seed is a whole number from 0 to 4294967295')
    if (replications === null) return refused(write, '--reps is a whole number from 1 to 1000000')
    if (threads === null) return refused(write, '--workers is a whole number from 1 to 64')
    const models: Model[] = []
    for (const name of [args.scenario, options.against]) {
      if (typeof name !== 'string') continue
      const read = await readFrom(resolve(cwd, name), write)
      if ('exit' in read) return read
      models.push(read)
    }
    const pool = new Pool(Math.min(threads, replications))
    try {
      const progress = options.quiet ? () => undefined : showProgress
      const ran: { model: Model; results: Float64Array[] }[] = []
      for (const model of models)
        ran.push({ model, results: await pool.run(model, { seed, replications, progress }) })
      const telling = {
        seed,
        controlled: options.plain !== true,
        series: options.series === false ? 'none' : 'days',
      } as const
      const kept = options.series === false ? withoutSeries : (answer: Answer) => answer
      const [own, other] = ran
      if (!other) {
        const answer = answerOf(own!.model, own!.results, telling)
        for (const line of [...answerWords(answer), '']) write(line)
        return { exit: 0, json: kept(answer) }
      }
      const { first, second, difference } = compare(own!, other, telling)
      for (const line of [first, second].flatMap((answer) => [...answerWords(answer), ''])) write(line)
      for (const line of comparisonWords(difference, first.name, second.name)) write(line)
      return { exit: 0, json: { first: kept(first), second: kept(second), difference } }
    } catch (error) {
      if (error instanceof RunProblem) return refused(write, error.message)
      throw error
    } finally {
      await pool.stop()
    }
  },
}

async function readFrom(file: string, write: (line: string) => void): Promise<Model | CommandResult> {
  const read = await readText(file)
  if ('problem' in read) return refused(write, read.problem, read.there ? 2 : 4)
  const model = readScenario(read.text)
  if (!('problems' in model)) return model
  write(`homeward: nothing was run, because of ${file}:`)
  for (const { at, problem } of model.problems) write(`  ${at}: ${problem}`)
  return { exit: 2, json: { problems: model.problems } }
}

const withoutSeries = ({ series: _series, ...answer }: Answer) => answer

// On the terminal alone, and not in what is printed.
function showProgress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} replications${done === of ? '\n' : ''}`)
}

export function whole(value: string | boolean | undefined, least: number, most: number): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most ? number : null
}

export function refused(write: (line: string) => void, problem: string, exit = 2): CommandResult {
  write(`homeward: ${problem}`)
  return { exit, json: { problem } }
}
