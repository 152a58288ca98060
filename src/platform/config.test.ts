import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ConfigError, readConfig, settings } from './config.ts'

test('with nothing set, Homeward serves on this machine only, on the embedded database', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, feed: true })
})

test.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '1.5' }, 'a whole number from 0 to 65535'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'postgres://a:secret@:x:/x' }, 'DATABASE_URL is wrong: is no address'],
  [{ HOMEWARD_FEED: 'maybe' }, 'HOMEWARD_FEED'],
])('%j is refused with the name of the setting', (env, name) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(name)
})

test('PGHOST without DATABASE_URL is refused rather than silently ignored', () => {
  expect(() => readConfig({ PGHOST: 'db.example' })).toThrow(/DATABASE_URL/)
})

test('docs/how-to/configure.md names every setting with its default, and no other', () => {
  const page = readFileSync(new URL('../../docs/how-to/configure.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^\| `([A-Z_]+)` \| `?([^|`]*)`? \|/gm)].map(
    ([, name, value]) => [name!, value!.trim()] as const,
  )
  expect(documented.map(([name]) => name).toSorted()).toEqual(Object.keys(settings).toSorted())
  for (const [name, value] of documented) {
    const schema = settings[name as keyof typeof settings]
    const byDefault = schema.parse(undefined)
    expect([name, value]).toEqual([name, byDefault === undefined ? 'not set' : String(byDefault)])
  }
})
