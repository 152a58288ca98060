import { expect, test } from 'vitest'
import { readCarried } from './resume.ts'

const carry = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('what was typed before a sign-in comes back whole', () => {
  const carried = { to: '/stays/1/note', typed: [['words', 'Ann, “home” <soon>']] }
  expect(readCarried(carry(carried))).toEqual(carried)
})

test.each([
  [{ to: '//evil.example', typed: [] }],
  [{ to: '/\\evil.example', typed: [] }],
  [{ to: 'https://evil.example', typed: [] }],
  [{ to: '', typed: [] }],
  [{ to: '/list', typed: [1] }],
  [{ to: '/list', typed: [['a']] }],
  [null],
])('%j goes nowhere', (value) => expect(readCarried(carry(value))).toBeNull())
