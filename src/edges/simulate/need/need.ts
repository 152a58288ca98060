import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { notExceededBetween } from '../../../modules/forecast/index.ts'
import type { Command } from '../../../platform/http/page.ts'
import { RunProblem } from '../../../simulation/index.ts'
import { Pool } from '../pool.ts'
import { refused, whole } from '../run-scenario.ts'
import { readQuestion } from './read-question.ts'
import { search } from './search.ts'
import { foundWords } from './words.ts'

/** `homeward forecast need`: the cheapest mix that meets a target with a stated chance; docs/how-to/what-is-needed.md. */
export const need: Command = {
  noun: 'forecast',
  verb: 'need',
  about:
    'the cheapest mix of more places, starts and hours that keeps delayed days within a target; no database is needed',
  arguments: [
    { name: 'question', about: 'a JSON file; docs/how-to/what-is-needed.md says what stands in it' },
  ],
  options: [
    { flags: '--seed <number>', about: 'the same seed gives the same answer', default: '1' },
    { flags: '--reps <number>', about: 'replications of each mix', default: '100' },
    { flags: '--workers <number>', about: 'threads; the answer is the same with any number' },
    { flags: '--quiet', about: 'no progress' },
  ],
  withoutDatabase: () => true,
  async run({ args, options, cwd, write }) {
    const seed = whole(options.seed, 0, 2 ** 32 - 1)
    const replications = whole(options.reps, 20, 10_000)
    const threads = whole(options.workers ?? String(availableParallelism()), 1, 64)
    if (seed === null) return refused(write, '--seed is a whole number from 0 to 4294967295')
    if (replications === null) return refused(write, '--reps is a whole number from 20 to 10000')
    if (threads === null) return refused(write, '--workers is a whole number from 1 to 64')
    const file = resolve(cwd, args.question!)
    const asked = await readQuestion(file)
    if ('problem' in asked) return refused(write, asked.problem, asked.there ? 2 : 4)
    if ('problems' in asked) {
      write(`homeward: nothing was run, because of ${file}:`)
      for (const { at, problem } of asked.problems) write(`  ${at}: ${problem}`)
      return { exit: 2, json: { problems: asked.problems } }
    }
    const pool = new Pool(Math.min(threads, replications))
    try {
      const found = await search(asked, pool, {
        seed,
        replications,
        progress: options.quiet ? () => undefined : showTried,
      })
      if (!options.quiet && process.stderr.isTTY) process.stderr.write('\n')
      for (const line of foundWords(asked, found)) write(line)
      return {
        exit: 0,
        json: {
          mix:
            found.mix?.map((steps, i) => ({
              station: asked.levers[i]!.station,
              adds: asked.levers[i]!.adds,
              more: steps * asked.levers[i]!.step,
            })) ?? null,
          tried: found.tried.map((one) => ({
            ...one,
            between: notExceededBetween(found.runs(one.mix), asked.target.chance),
          })),
          now: [...found.now],
          chosen: found.chosen && [...found.chosen],
        },
      }
    } catch (error) {
      if (error instanceof RunProblem) return refused(write, error.message)
      throw error
    } finally {
      await pool.stop()
    }
  },
}

function showTried(tried: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${tried} mixes tried`)
}
