import { expect, test } from 'vitest'
import { passwordRefusal } from './password.ts'

test.each([
  ['tall green kettle', 'a.bailey'],
  ['correct horse battery', 'a.bailey'],
  ['Übergrößenträger', 'a.bailey'],
  ['bailey sails to Norway', 'a.bailey'],
])('%s may be used', (password, name) => expect(passwordRefusal(password, name)).toBeNull())

test.each([
  ['short', 'a.bailey', '12 characters or more'],
  ['', 'a.bailey', '12 characters or more'],
  ['x1'.repeat(200), 'a.bailey', '256 characters or fewer'],
  ['a.bailey.2026', 'a.bailey', 'not made from your sign-in name'],
  ['A-Bailey-A-Bailey', 'abaileyabailey@nhs.example', 'not made from your sign-in name'],
  ['Password1234', 'a.bailey', 'first that anybody would try'],
  ['passwordpassword', 'a.bailey', 'first that anybody would try'],
  ['homeward 2026', 'a.bailey', 'first that anybody would try'],
  ['aaaaaaaaaaaa', 'a.bailey', 'more different characters'],
  ['abababababab', 'a.bailey', 'more different characters'],
  ['123456789012', 'a.bailey', 'more different characters'],
])('%s of %s may not: %s', (password, name, words) => {
  const refusal = passwordRefusal(password, name)
  expect(refusal?.because).toContain(words)
  expect(refusal?.fields).toEqual({ password: refusal?.because })
})
