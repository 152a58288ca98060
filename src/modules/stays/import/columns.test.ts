import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../../test/support/root.ts'
import { columns } from './columns.ts'

test('docs/how-to/import-stays.md describes every column, and no other', () => {
  const page = readFileSync(join(root, 'docs/how-to/import-stays.md'), 'utf8')
  const described = [...page.matchAll(/^\| `([a-z_]+)` \| (.*?) \|/gm)].map(([, name, required]) => [
    name,
    required === 'yes',
  ])
  expect(described).toEqual(columns.map((column) => [column.name, column.required]))
})
