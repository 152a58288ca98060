import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colours, pairs } from './colours.ts'

// WCAG 2.2, relative luminance and contrast ratio.
const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const least = { text: 4.5, mark: 3 }

test('black on white is 21 to 1', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5))

test.each(pairs)('$ink on $on as $as', ({ ink, on, as }) =>
  expect(contrast(colours[ink], colours[on])).toBeGreaterThanOrEqual(least[as]),
)

const css = readdirSync(new URL('css/', import.meta.url))
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(new URL(`css/${name}`, import.meta.url), 'utf8'))
  .join('\n')

test('the stylesheet has no colour of its own but the printer’s black and white', () =>
  expect(
    [...new Set(css.match(/#[0-9a-f]{3,8}\b(?=[\s;,)])/gi))].filter((hex) => !/^#(000|fff)$/.test(hex)),
  ).toEqual([]))

test('every colour the stylesheet names is one we have', () =>
  expect(
    [...css.matchAll(/var\(--hw-([a-z-]+)\)/g)].map(([, name]) => name).filter((name) => !(name! in colours)),
  ).toEqual([]))
