import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../../test/support/root.ts'
import type { CommandAsked } from '../../platform/http/page.ts'
import type { Answer } from '../../simulation/index.ts'
import { readScenario } from './read-scenario.ts'
import { runScenario } from './run-scenario.ts'
import { scenarioSchema } from './scenario-schema.ts'

const folder = join(root, 'examples/scenarios')
const examples = readdirSync(folder).filter((file) => file.endsWith('.json'))

async function run(file: string, options: Record<string, string | boolean> = {}) {
  const lines: string[] = []
  const asked = {
    args: { scenario: file },
    options: { seed: '1', reps: '20', workers: '1', quiet: true, ...options },
    cwd: folder,
    root,
    serving: false,
    write: (line: string) => void lines.push(line),
  }
  const { exit, json } = await runScenario.run(asked as unknown as CommandAsked)
  return { exit, json, lines }
}

test.each(examples)(
  'the example %s runs, and no figure in its text goes without a half-width',
  async (file) => {
    const { exit, lines, json } = await run(file)
    expect(exit).toBe(0)
    // After the heading every number of the answer stands before a ± and its half-width.
    const said = lines.slice(2).join('\n')
    const numbers = [...said.matchAll(/(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w.])/g)]
    const bare = numbers.filter(({ index, 0: text }) => {
      const [before, after] = [said.slice(0, index), said.slice(index + text.length)]
      const ofTime = before.endsWith(' for ') && after.startsWith('% of the time')
      return !after.startsWith(' ± ') && !before.endsWith(' ± ') && !ofTime
    })
    expect(bare.map(({ index }) => said.slice(Math.max(0, index - 20), index + 20))).toEqual([])
    expect((json as Answer).series.length).toBeGreaterThan(0)
  },
  30_000,
)

test('the answer is the same whatever the number of workers', async () => {
  expect((await run('winter.json', { workers: '2' })).json).toEqual((await run('winter.json')).json)
}, 60_000)

test('a second scenario against the first: nothing changes but what differs', async () => {
  const { json, lines } = await run('erlang-c.json', { against: 'erlang-c.json', reps: '5', series: false })
  expect(lines.at(-1)).toMatch(/the same people in both:$/)
  const { difference } = json as { difference: { stations: { occupied: unknown }[] } }
  expect(difference.stations[0]!.occupied).toEqual({ mean: 0, halfWidth: 0 })
})

test('seed, replications and workers are whole numbers; the file must be there', async () => {
  expect(await run('winter.json', { seed: '-1' })).toMatchObject({ exit: 2 })
  expect(await run('winter.json', { reps: '0' })).toMatchObject({ exit: 2 })
  expect(await run('winter.json', { workers: 'two' })).toMatchObject({ exit: 2 })
  expect(await run('nothing.json')).toMatchObject({ exit: 4 })
  const { exit, lines } = await run('.')
  expect([exit, lines.join()]).toEqual([2, expect.stringMatching(/is a folder/)])
})

test('what is wrong is printed line by line, and nothing is run; what is no scenario is none', async () => {
  const made = mkdtempSync(join(tmpdir(), 'homeward-scenario-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  const file = join(made, 'wrong.json')
  const good = JSON.parse(readFileSync(join(folder, 'erlang-c.json'), 'utf8'))
  writeFileSync(file, JSON.stringify({ ...good, stations: [{ ...good.stations[0], beds: 20 }] }))
  const { exit, lines } = await run(file)
  expect(exit).toBe(2)
  expect(lines.join('\n')).toMatch(/stations Assessment, beds: is no field that is known here/)
  for (const text of ['', '[]', '{}', '{"name":"x","days":1,"arrivals":[],"stations":[]}'])
    expect(readScenario(text)).toHaveProperty('problems')
})

test('England’s bank holidays are filled in where a first day is given', () => {
  const good = JSON.parse(readFileSync(join(folder, 'erlang-c.json'), 'utf8'))
  const model = readScenario(JSON.stringify({ ...good, firstDay: '2026-12-01', days: 60 }))
  if ('problems' in model) throw new Error('refused')
  expect(model.scenario.bankHolidays).toContain('2026-12-28')
})

// Every field of the schema by its path: docs/how-to/run-a-scenario.md names each.
test('the page about scenarios names every field', () => {
  const page = readFileSync(join(root, 'docs/how-to/run-a-scenario.md'), 'utf8')
  const names = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { properties } = part as { properties?: Record<string, unknown> }
    for (const name of Object.keys(properties ?? {})) names.add(name)
    for (const one of Object.values(part)) walk(one)
  }
  walk(scenarioSchema.toJSONSchema())
  expect(names.size).toBeGreaterThan(40)
  expect([...names].filter((name) => !new RegExp(`[\`"]${name}[\`"]`).test(page))).toEqual([])
})
