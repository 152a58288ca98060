import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../src/edges/cli/run-command.ts'
import { allCommands, allJobs } from '../../src/main.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { root, testDatabase } from '../support/database.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})

async function run(...argv: string[]): Promise<{ exit: number; said: string }> {
  const lines: string[] = []
  const exit = await runCommand({
    argv,
    cwd: root,
    root,
    db,
    serving: false,
    write: (line) => void lines.push(line),
  })
  return { exit, said: lines.join('\n') }
}
const nameOf = (command: { noun: string; verb?: string }) =>
  [command.noun, command.verb].filter(Boolean).join(' ')
const page = readFileSync(join(root, 'docs/how-to/command-line.md'), 'utf8')

test.each(allCommands.map((command) => [nameOf(command), command] as const))(
  'homeward %s explains itself, and the docs name it',
  async (name, command) => {
    const { exit, said } = await run(...name.split(' '), '--help')
    expect(exit).toBe(0)
    expect(said).toContain(`Usage: homeward ${name}`)
    expect(said).toContain('--json')
    for (const { name: argument } of command.arguments ?? []) expect(said).toContain(argument)
    expect(page).toMatch(new RegExp(`\\| \`homeward ${name}[ \`]`))
  },
)

test('every command of the docs exists', () => {
  const documented = [...page.matchAll(/^\| `homeward ([a-z ]+?)(?: [<[].*)?` \|/gm)].map(([, name]) => name!)
  expect(
    documented.filter((name) => name !== 'serve' && !allCommands.some((command) => nameOf(command) === name)),
  ).toEqual([])
})

test('no two commands share a name', () => {
  const names = allCommands.map(nameOf)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

test('a command that does not exist, an argument too few and an option unknown are wrong calls', async () => {
  for (const argv of [
    ['nonsense'],
    ['world', 'nonsense'],
    ['world', 'load'],
    ['world', 'list', '--nonsense'],
  ])
    expect(await run(...argv)).toMatchObject({ exit: 2, said: expect.stringMatching(/error|Usage/i) })
})

test('an answer as JSON is JSON and nothing else', async () => {
  const { exit, said } = await run('world', 'list', '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(said)).toBeTruthy()
})

test.each(allJobs.map(({ name }) => name))('the job %s runs from the command line, twice', async (name) => {
  expect(await run('jobs', 'run', name)).toMatchObject({ exit: 0 })
  expect(await run('jobs', 'run', name)).toMatchObject({ exit: 0 })
})

test('a job that does not exist is refused with those that do', async () => {
  expect(await run('jobs', 'run', 'nonsense')).toMatchObject({
    exit: 4,
    said: expect.stringContaining('clear-out'),
  })
})

test('every command that is written is plugged in', () => {
  const written = sources(join(root, 'src')).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /: Command = \{\s*noun: '([a-z-]+)',(?:\s*verb: '([a-z-]+)',)?/g,
      ),
    ].map(([, noun, verb]) => [noun, verb].filter(Boolean).join(' ')),
  )
  expect(written.length).toBeGreaterThan(5)
  expect(written.filter((name) => !allCommands.some((command) => nameOf(command) === name))).toEqual([])
})

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
