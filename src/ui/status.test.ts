import { readFileSync } from 'node:fs'
import { jsx } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { Sprite, shapes } from './icons.tsx'
import { Status } from './status.tsx'
import { statusExamples } from './status-examples.ts'
import type { StatusName } from './statuses.ts'
import { statuses, statusWords } from './statuses.ts'

const css = readFileSync(new URL('css/status.css', import.meta.url), 'utf8')
const sprite = String(Sprite())
const names = Object.keys(statuses) as StatusName[]

describe.each(names)('%s', (name) => {
  const { shape, tone, means } = statuses[name]
  test('has a shape in the sprite', () => expect(sprite).toContain(`<symbol id="i-${shape}"`))
  test('has a tone in the stylesheet', () => expect(css).toContain(`.hw-tone--${tone}`))
  test('says what it means', () => expect(means).toMatch(/\w{2,}/))
  test('has an example, printed with icon and words', () => {
    const of = statusExamples.find((one) => one.is === name)
    const html = String(jsx(Status, { of: of! }))
    expect(html).toContain(`#i-${shape}`)
    expect(html).toContain(statusWords(of!))
    expect(html).toContain('aria-hidden="true"')
    expect(html).not.toContain('style=')
  })
})

test('two statuses that share a shape say so: the words tell them apart', () => {
  const sharing = names.filter((name) =>
    names.some((other) => other !== name && statuses[other].shape === statuses[name].shape),
  )
  expect(sharing.sort()).toEqual([
    'accepted',
    'changed',
    'due-today',
    'ending',
    'live',
    'not-answered',
    'proposed',
    'ready',
  ])
})

test('no two statuses share their words', () => {
  const words = statusExamples.map(statusWords)
  expect(new Set(words).size).toBe(words.length)
})

test.each([
  [{ is: 'late', days: 1 }, 'Late 1 day'],
  [{ is: 'late', days: 4 }, 'Late 4 days'],
  [{ is: 'late', hours: 1 }, 'Late 1 hour'],
  [{ is: 'due-today' }, 'Due today'],
  [{ is: 'on-time', due: 'Wed 25 Nov' }, 'Due Wed 25 Nov'],
] as const)('%o reads %s', (of, words) => expect(statusWords(of)).toBe(words))

test('no drawing carries a colour or a style', () =>
  expect(Object.values(shapes).join('')).not.toMatch(/style=|fill="#|stroke="#|<script/))
