import { existsSync, readFileSync } from 'node:fs'
import { raw } from 'hono/html'
import { jsx } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { components } from './fixtures.components.ts'
import { domOf } from './fixtures.dom.ts'

type Fixture = { name: string; context: Record<string, unknown>; callBlock?: string | string[]; html: string }

// A fixture we cannot print, with the reason: `component: name`. It must fail, or leave this list.
const cannot: Record<string, string> = {}

const folder = new URL('../../../node_modules/nhsuk-frontend/dist/nhsuk/components/', import.meta.url)

const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8')).fixtures

/** nhsuk trusts every option called html; ours takes nodes there, so the text is passed as trusted. */
const trusted = (value: unknown, key = ''): unknown =>
  typeof value === 'string' && /^(html|\w+Html)$/.test(key)
    ? raw(value)
    : Array.isArray(value)
      ? value.map((one) => trusted(one))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trusted(one, name)]))
        : value

const printed = async (
  component: keyof typeof components,
  { context, callBlock }: Fixture,
): Promise<string> => {
  const children = callBlock === undefined ? [] : [raw([callBlock].flat().join(''))]
  return String(await jsx(components[component] as never, trusted(context) as object, ...children).toString())
}

for (const component of Object.keys(components) as (keyof typeof components)[]) {
  describe(component, () => {
    const fixtures = fixturesOf(component)
    test('has fixtures', () => expect(existsSync(folder) && fixtures.length).toBeGreaterThan(0))
    test.each(fixtures)('$name', async (fixture) => {
      const ours = domOf(await printed(component, fixture))
      const theirs = domOf(fixture.html)
      if (cannot[`${component}: ${fixture.name}`]) expect(ours).not.toEqual(theirs)
      else expect(ours).toEqual(theirs)
    })
  })
}

test('what cannot be printed is a fixture that exists', () => {
  const all = Object.keys(components).flatMap((name) => fixturesOf(name).map((one) => `${name}: ${one.name}`))
  expect(all).toEqual(expect.arrayContaining(Object.keys(cannot)))
})
