import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { onlyComponents } from './only-components.ts'

const nhsuk = readFileSync(
  resolve(import.meta.dirname, '../../node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'),
  'utf8',
).replace(/\/\*[\s\S]*?\*\//g, '')

test.each([
  ['.nhsuk-button{a:b}.nhsuk-card{c:d}', '.nhsuk-button{a:b}'],
  ['.nhsuk-button--small,.nhsuk-card .nhsuk-button{a:b}', '.nhsuk-button--small{a:b}'],
  ['.nhsuk-button-group{a:b}', ''],
  ['a{b:c}:root{--d:e}', 'a{b:c}:root{--d:e}'],
  ['@media print{.nhsuk-card{a:b}}', ''],
  ['@media print{.nhsuk-card{a:b}.nhsuk-button{c:d}}', '@media print{.nhsuk-button{c:d}}'],
  ['@charset "UTF-8";a{b:c}', '@charset "UTF-8";a{b:c}'],
  [':is(.nhsuk-button,a) b,.nhsuk-card{c:d}', ':is(.nhsuk-button,a) b{c:d}'],
  ['@keyframes turn{to{a:b}}', '@keyframes turn{to{a:b}}'],
])('%s', (css, kept) => expect(onlyComponents(css, ['nhsuk-button'])).toBe(kept))

// A failure here must not print a quarter of a megabyte.
test('with every component named, nothing is lost', () => {
  const all = [...nhsuk.matchAll(/\.(nhsuk-[a-z-]+?)(?=__|--|[^a-z-]|$)/g)].map(([, name]) => name!)
  const tight = (css: string) => css.replace(/\s+(?=\{)|(?<=[;}])\s+/g, '').trim()
  expect(tight(onlyComponents(nhsuk, all)) === tight(nhsuk)).toBe(true)
})

test('of nhsuk’s own file the named components are kept, and no other', () => {
  const kept = onlyComponents(nhsuk, ['nhsuk-button'])
  expect(kept.length).toBeLessThan(nhsuk.length / 5)
  expect(kept.includes('.nhsuk-button--secondary')).toBe(true)
  expect(/\.nhsuk-(card|table|radios|button-group)/.test(kept)).toBe(false)
})
