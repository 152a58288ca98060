import { rmSync } from 'node:fs'
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { cache, say } from './plain.mjs'

// The holder touches its folder every second, so a holder that was killed, even in another container
// that shares this disk, is known by its silence and not by a process number that means nothing here.
const BEAT = 1000
const SILENCE = 10 * BEAT

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `work` while no other process runs work under the same name. */
export async function alone(name, work, folder = cache) {
  const lock = path.join(folder, `${name}.lock`)
  await mkdir(folder, { recursive: true })
  await take(lock)
  const release = () => rmSync(lock, { recursive: true, force: true })
  const beat = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => {}), BEAT)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.removeListener('exit', release)
    release()
  }
}

async function take(lock) {
  for (let tries = 0; ; tries++) {
    try {
      return await mkdir(lock)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (tries === 5) say('Another Homeward command is fetching packages; waiting for it …')
    await clearIfSilent(lock)
    await pause(200)
  }
}

async function clearIfSilent(lock) {
  const seen = await stat(lock).catch(() => undefined)
  if (!seen || Date.now() - seen.mtimeMs < SILENCE) return
  const aside = `${lock}.${process.pid}`
  // Renaming is atomic: of several waiters only one clears the lock.
  const moved = await rename(lock, aside).then(
    () => true,
    () => false,
  )
  if (moved) await rm(aside, { recursive: true, force: true })
}
