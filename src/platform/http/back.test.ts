import { expect, test } from 'vitest'
import { localPath } from './back.ts'

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  null,
  '/a b',
])('%s is not ours', (text) => expect(localPath(text, '/list')).toBe('/list'))

test('a path with its filters is', () =>
  expect(localPath('/list?show=late&at=2', '/')).toBe('/list?show=late&at=2'))
