import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

test('a hash says how it was made, and knows its password only', async () => {
  const hash = await hashPassword('tall green kettle')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await isPassword('tall green kettle', hash)).toBe(true)
  expect(await isPassword('tall green kettlf', hash)).toBe(false)
  expect(await hashPassword('tall green kettle')).not.toBe(hash)
})

// From the reference implementation's own tests, at another cost than ours: a rise in cost locks nobody out.
test('a hash made elsewhere, at another cost, still opens', async () => {
  const tag = Buffer.from('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe', 'hex').toString(
    'base64',
  )
  const earlier = `$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$${tag.replace('=', '')}`
  expect(await isPassword('password', earlier)).toBe(true)
  expect(await isPassword('passwore', earlier)).toBe(false)
})

test('an account that is not there takes as long and is never opened', async () => {
  const hash = await hashPassword('tall green kettle')
  const time = async (of: string | null) => {
    const began = performance.now()
    for (let i = 0; i < 5; i++) await isPassword('something else', of)
    return performance.now() - began
  }
  await time(null)
  const [there, missing] = [await time(hash), await time(null)]
  expect(missing).toBeGreaterThan(there / 3)
  expect(await isPassword('', null)).toBe(false)
})

test('a text that is no hash is a fault, not a wrong password', async () => {
  await expect(isPassword('x', 'plain words')).rejects.toThrow('PHC')
})

test('letters composed in two ways are the same password', async () => {
  const hash = await hashPassword('café on the corner')
  expect(await isPassword('cafe\u0301 on the corner', hash)).toBe(true)
})
