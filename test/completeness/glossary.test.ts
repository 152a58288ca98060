import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
const [words, banned] = page
  .split('## Words not used')
  .map((part) => [...part.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, word]) => word!.trim()))
const tracked = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'src', 'docs', 'README.md', 'examples'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.(tsx?|md|sql)$/.test(file) && file !== 'docs/glossary.md')

test('no banned word stands in code or docs', () => {
  const found = tracked.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return banned!
      .filter(
        (word) =>
          !['banned', '---'].includes(word) &&
          new RegExp(`\\b${word}s?\\b`, /^[A-Z]+$/.test(word) ? '' : 'i').test(text),
      )
      .map((word) => `${file}: ${word}`)
  })
  expect(found).toEqual([])
})

test('every module README uses only words that the glossary has', () => {
  const missing = tracked
    .filter((file) => /^src\/modules\/[a-z]+\/README\.md$/.test(file))
    .flatMap((file) => {
      const line = /^\**Words\**:?\s*(.+)$/im.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? ''
      return line
        .split(/[,;]/)
        .map((word) => word.replace(/[.`*]/g, '').trim())
        .filter((word) => word !== '' && !words!.includes(word))
        .map((word) => `${file}: ${word}`)
    })
  expect(missing).toEqual([])
})
