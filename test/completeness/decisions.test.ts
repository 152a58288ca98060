import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'docs/decisions')
const decisions = readdirSync(folder).filter((file) => file.endsWith('.md'))
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

test.each(decisions)('%s is dated, has a status and its five headings', (file) => {
  expect(file).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/)
  const text = textOf(file)
  expect(text).toMatch(/^Status: (accepted|superseded by .+)$/m)
  for (const heading of ['Context', 'Decision', 'What else we looked at', 'Consequences'])
    expect(text).toContain(`## ${heading}`)
})

test('every dependency has a decision that names it', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const all = decisions.map(textOf).join('\n')
  const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
  expect(names.filter((name) => !all.includes(`\`${name}\``))).toEqual([])
})

test('every dependency is pinned to one exact version', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, v]) => !/^\d+\.\d+\.\d+$/.test(String(v)),
  )
  expect(loose).toEqual([])
})

test('a superseded decision points to one that exists', () => {
  const pointers = decisions.flatMap((file) =>
    [...textOf(file).matchAll(/superseded by ([\w-]+\.md)/g)].map(([, target]) => target!),
  )
  expect(pointers.filter((target) => !decisions.includes(target))).toEqual([])
})
