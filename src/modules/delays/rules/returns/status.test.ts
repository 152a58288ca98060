import { expect, test } from 'vitest'
import { statusOf } from './status.ts'

test('a status for every history of versions', () => {
  const version = (signed: number, locked = false) => ({
    version: 1,
    signatures: Array.from({ length: signed }),
    lock: locked ? {} : null,
  })
  expect(statusOf([])).toBe('not made')
  expect(statusOf([version(0)])).toBe('draft')
  expect(statusOf([version(1), version(0)])).toBe('draft')
  expect(statusOf([version(1)])).toBe('signed by one side')
  expect(statusOf([version(2, true)])).toBe('locked')
  expect(statusOf([version(2, true), version(0)])).toBe('revised')
})
