import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/root.ts'

// The worked cases run against the real functions. A function that only they call would be a second implementation, or a
// rule that the product does not have: each of these is listed, with the reason, and nothing else may be.
const waiting: Record<string, string> = {
  annualMean: 'DTOC-25: no page or return gives a figure of a year yet',
  socialCareDays: 'DTOC-25b: the social care measure is in no return yet',
  shareOfBeds: 'DTOC-24b: occupied bed days of a month are not recorded',
  reduction: 'DTOC plan trajectory: plans are not recorded',
  ratePer100k: 'BCF-08: no page gives a rate of the Better Care Fund yet; its arithmetic is that of DTOC-25',
  averageDelay: 'BCF-04: no page gives the measure yet; the average of all that is printed is DRD-08',
  keepsToSplit: 'the planning split of 2020 to 2022: no page plans by pathway',
  responsibleAuthority: 'MHS26: nobody records a council on a delay, only where the person lives',
  looksLikeCouncil: 'MHS26: councils are known by their record, not by a code',
  countRows:
    'MHS26: its published steps on rows as they are sent; the product counts midnights, and count-days.test.ts and count-any-file.test.ts hold the two equal on generated rows',
  addMetrics: 'ADSR-06, ADSR-10: no page adds values of several metric groups',
}

type Source = { path: string; text: string }
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
    .map((one) => join(one.parentPath, one.name))
const product: Source[] = filesIn('src')
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const importing = /import\s+(?:type\s+)?(?:\{([^}]*)\}|\*\s+as\s+(\w+))\s+from\s+'(\.[^']+)'/g
/** Names that a file takes from another, with the file they come from; what is taken whole by the names used of it. */
function taken({ path, text }: Source): { name: string; from: string }[] {
  return [...text.matchAll(importing)].flatMap(([, names = '', whole, from = '']) => {
    const file = resolve(path, '..', from)
    const listed = names.split(',').map((one) => one.trim().split(/\s+as\s+/)[0]!)
    const used = whole
      ? [...text.matchAll(new RegExp(`(?<![-/])\\b${whole}\\.(\\w+)`, 'g'))].map(([, name]) => name!)
      : []
    return [...listed.filter((one) => one && !one.startsWith('type ')), ...used].map((name) => ({
      name,
      from: file,
    }))
  })
}

const key = (name: string, file: string) => `${relative(root, file)}#${name}`
const takenByProduct = new Set(product.flatMap(taken).map(({ name, from }) => key(name, from)))

/** Exported things of a file with their text, up to the next one. */
const exportsOf = ({ text }: Source) =>
  [...text.matchAll(/^export (?:const|function|async function) (\w+)[^]*?(?=^export |(?![^]))/gm)].map(
    ([body, name]) => ({ name: name!, body }),
  )

/** Taken by another file of the product, or called in its own by something that is. */
function isUsed(name: string, file: string, seen: readonly string[] = []): boolean {
  if (takenByProduct.has(key(name, file))) return true
  const own = product.find(({ path }) => path === file)
  return own
    ? exportsOf(own).some(
        (other) =>
          other.name !== name &&
          !seen.includes(other.name) &&
          new RegExp(`\\b${name}\\b`).test(other.body) &&
          isUsed(other.name, file, [...seen, name]),
      )
    : true
}

test('every function that a worked case runs is called by the product, or waits for a place with its reason', () => {
  const called = filesIn('test/rules')
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .flatMap(taken)
    .filter(({ from }) => from.includes('/src/modules/'))
  expect(called.length).toBeGreaterThan(50)
  const unused = called.filter(({ name, from }) => !isUsed(name, from)).map(({ name }) => name)
  expect([...new Set(unused)].sort()).toEqual(Object.keys(waiting).sort())
})
