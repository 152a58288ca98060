import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DirectoryInUse, DirectoryUnusable, takeLock } from './lock.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'homeward-lock-'))

test('one process holds a data directory at a time, and the refusal names it', () => {
  const dir = folder()
  const release = takeLock(dir)
  expect(() => takeLock(dir)).toThrow(DirectoryInUse)
  expect(() => takeLock(dir)).toThrow(String(process.pid))
  release()
  takeLock(dir)()
})

test('the lock of a killed process is taken over', async () => {
  const dir = folder()
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(join(dir, 'lock'), `${child.pid} \n`)
  expect(() => takeLock(dir)).toThrow(DirectoryInUse)
  child.kill('SIGKILL')
  await once(child, 'exit')
  takeLock(dir)()
})

test('a process number used again by another program does not keep the lock', () => {
  const dir = folder()
  writeFileSync(join(dir, 'lock'), `${process.pid} 1\n`)
  // Only /proc tells when a process began; elsewhere the lock stays with the number, which is the safe side.
  const attempt = () => takeLock(dir)()
  expect(process.platform === 'linux' ? attempt : () => undefined).not.toThrow()
})

test('a lock file cut short by a crash is taken over', () => {
  const dir = folder()
  writeFileSync(join(dir, 'lock'), '')
  expect(() => takeLock(dir)()).not.toThrow()
})

test('a data directory that cannot be made is named, with the setting that changes it', () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  expect(() => takeLock(join(file, 'data'))).toThrow(DirectoryUnusable)
  expect(() => takeLock(join(file, 'data'))).toThrow(/HOMEWARD_DATA/)
})
