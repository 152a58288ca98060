import { beforeAll, expect, test } from 'vitest'
import type { Assets } from './assets.ts'
import { buildAssets } from './assets.ts'

let assets: Assets
beforeAll(async () => {
  assets = await buildAssets()
})

const textOf = (name: string) => Buffer.from(assets.get(name)!.body).toString('utf8')

test('has what Frame asks for', () => {
  expect([...assets.keys()]).toEqual(
    expect.arrayContaining(['homeward.css', 'homeward.js', 'js-enabled.js', 'favicon.svg']),
  )
  expect(assets.version).toMatch(/^[\w-]{12}$/)
})

test('asks nothing of any origin but ours', () => {
  const css = textOf('homeward.css')
  const urls = [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url]) => url!)
  expect(urls.length).toBeGreaterThan(0)
  expect(urls.filter((url) => !/^(#|\/assets\/)/.test(url))).toEqual([])
  expect(css).not.toMatch(/@font-face|@import|https?:|sourceMappingURL|Frutiger/)
})

test('every image in the stylesheet is served', () => {
  const named = [...textOf('homeward.css').matchAll(/url\(\s*["']?\/assets\/([^"')?]+)/g)].map(
    ([, name]) => name!,
  )
  expect(named.filter((name) => !assets.has(name))).toEqual([])
})

test('a telephone gets a fifth of it, with all that its pages use', () => {
  const css = textOf('phone.css')
  expect(css.length).toBeLessThan(textOf('homeward.css').length / 5)
  const parts = ['.nhsuk-button--secondary', '.nhsuk-radios', '.hw-phone', '.hw-status', '--hw-red:#b01d12']
  expect(parts.filter((part) => !css.includes(part))).toEqual([])
  expect(/url\(\s*["']?(?!#|\/assets\/)/.test(css)).toBe(false)
  const named = [...css.matchAll(/url\(\s*["']?\/assets\/([^"')?]+)/g)].map(([, name]) => name!)
  expect(named.filter((name) => !assets.has(name))).toEqual([])
})

test('holds nhsuk’s styles and ours', () => {
  for (const part of ['.nhsuk-button', '.hw-table', '--hw-red:#b01d12'])
    expect(textOf('homeward.css')).toContain(part)
})

test('the script is small and asks for nothing', () => {
  expect(assets.get('homeward.js')!.body.length).toBeLessThan(60_000)
  expect(textOf('homeward.js')).not.toMatch(/\bimport\s*\(|\beval\(|new Function/)
})

test('the version follows the content', async () =>
  expect((await buildAssets()).version).toBe(assets.version))
