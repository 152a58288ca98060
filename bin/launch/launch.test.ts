import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { alone } from './lock.mjs'
import { missing } from './packages.mjs'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/kysely': { version: '2.0.0' },
    'node_modules/vitest': { version: '3.0.0', dev: true },
    'node_modules/binary-linux': { version: '4.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/binary-mac': { version: '4.0.0', optional: true, os: 'darwin', cpu: 'arm64' },
  },
}
const linux = { platform: 'linux', arch: 'x64' } as typeof process

test('what is missing depends on whether tests will run and on the platform', () => {
  expect(missing(lock, {}, { dev: false }, linux)).toEqual([
    'node_modules/kysely',
    'node_modules/binary-linux',
  ])
  expect(missing(lock, {}, { dev: true }, linux)).toContain('node_modules/vitest')
})

test('another version of a package counts as missing', () => {
  const installed = { packages: { ...lock.packages, 'node_modules/kysely': { version: '1.9.9' } } }
  expect(missing(lock, installed, { dev: true }, linux)).toEqual(['node_modules/kysely'])
})

test('work under one name never overlaps', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeward-lock-'))
  let inside = 0
  const work = async () => {
    inside += 1
    expect(inside).toBe(1)
    await pause(20)
    inside -= 1
  }
  await Promise.all([1, 2, 3].map(() => alone('work', work, folder)))
  await rm(folder, { recursive: true })
})
