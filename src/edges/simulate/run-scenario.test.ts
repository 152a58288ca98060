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

const written = (scenario: Record<string, unknown>): string => {
  const made = mkdtempSync(join(tmpdir(), 'homeward-scenario-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  const file = join(made, 'scenario.json')
  writeFileSync(file, JSON.stringify({ ...scenario, name: scenario.name ?? 'Made' }))
  return file
}
const stay = { distribution: 'exponential', mean: 3 }
const comeTo = (to: string, perDay: number) => [{ name: 'In', to, perDay }]

test('what starts empty and leaves nothing out says so; with a warm-up or today’s people it does not', async () => {
  const empty = { days: 30, arrivals: comeTo('Beds', 2), stations: [{ name: 'Beds', places: 9, stay }] }
  const { lines, json } = await run(written(empty))
  expect(lines[2]).toBe(
    'It starts empty and nothing is left out: the first days are too good. Give today or warmUp.',
  )
  expect((json as Answer).startsEmpty).toBe(true)
  for (const more of [{ warmUp: 10 }, { today: [{ at: 'Beds', since: 1, count: 6 }] }, { today: [] }]) {
    const other = await run(written({ ...empty, ...more }))
    expect(other.lines.join(' ')).not.toMatch(/starts empty/)
    expect((other.json as Answer).startsEmpty).toBe(false)
  }
})

test('the rules that held are named, left out or not; hours without places are said to count as full', async () => {
  const places = [{ places: 0 }, { places: 4, from: '09:00', to: '17:00' }]
  const windows = [{ name: 'day', hours: 6 }]
  const needs = [{ share: 1, hours: { day: 1 } }]
  const stations = [
    { name: 'Clinic', places, stay: { distribution: 'deterministic', value: 0.02 }, givesTo: 'longest list' },
    { name: 'Visits', windows, needs, stay, fit: 'first fit', givesTo: 'longest list' },
    { name: 'Beds', places: 1, stay, door: { most: 5 } },
  ]
  const arrivals = stations.map(({ name }) => ({ name: `To ${name}`, to: name, perDay: 9 }))
  const { lines, json } = await run(written({ days: 30, warmUp: 5, arrivals, stations }))
  expect(lines.filter((line) => line.includes('rules that held')).map((line) => line.slice(24))).toEqual([
    'givesTo: longest list; door: open',
    'givesTo: longest wait; fit: first fit; door: open',
    'givesTo: longest wait; door: at most 5 wait',
  ])
  expect((json as Answer).stations.map(({ rules }) => rules.fit)).toEqual([null, 'first fit', null])
  const full = lines.filter((line) => line.startsWith('  full'))
  expect(full[0]).toMatch(/% of the time, hours without places counted as full$/)
  expect(full[1]).toMatch(/% of the time$/)
})

test('one run says of itself that it cannot say how sure it is', async () => {
  const of = {
    days: 30,
    warmUp: 5,
    arrivals: comeTo('Beds', 3),
    stations: [{ name: 'Beds', places: 9, stay }],
  }
  const { lines } = await run(written(of), { reps: '1' })
  expect(lines[0]).toMatch(/^Made: 1 replication of 30 days/)
  expect(lines[1]).toBe('Each figure is of one run, which cannot say how sure it is: ask for more.')
  expect(lines.find((line) => line.startsWith('  full'))).toMatch(
    /^ {2}full +[\d.]+% of the time; one run cannot say how sure that is$/,
  )
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
  const good = JSON.parse(readFileSync(join(folder, 'erlang-c.json'), 'utf8'))
  const { exit, lines } = await run(written({ ...good, stations: [{ ...good.stations[0], beds: 20 }] }))
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

test('a wait of what nobody began is said to be no figure, and no difference is made of it', async () => {
  const today = [{ waitsFor: 'Beds', since: 1, count: 40 }]
  const [shut, open] = [0, 2].map((places) =>
    written({ days: 60, arrivals: [], stations: [{ name: 'Beds', places, stay }], today }),
  ) as [string, string]
  const { lines, json } = await run(shut, { against: open, series: false })
  const said = lines.join('\n')
  expect(said).toMatch(/had to wait {9}no figure \(nobody began\)/)
  expect(said).toMatch(/a mean wait of no figure \(nobody began\)/)
  expect(said).not.toMatch(/wait of (all is )?[+−]?0 ±/)
  const { first, difference } = json as { first: Answer; difference: Pick<Answer, 'lists'> }
  expect([first.lists.at(-1)!.wait, difference.lists.at(-1)!.wait]).toEqual([null, null])
})
