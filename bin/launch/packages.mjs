import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { alone } from './lock.mjs'
import { npm } from './npm.mjs'
import { cache, Plain, root, say } from './plain.mjs'

/**
 * Installs what package-lock.json asks for and node_modules lacks.
 * Packages already there are never removed: a server may be running on them while tests add theirs.
 */
export async function ensureDependencies({ dev }) {
  if (await complete(root, { dev })) return
  await alone('install', async () => {
    if (await complete(root, { dev })) return
    const fresh = !existsSync(path.join(root, 'node_modules'))
    say(
      dev ? 'Fetching the packages Homeward and its tests need …' : 'Fetching the packages Homeward needs …',
    )
    const all = dev || (!fresh && (await hasDev()))
    const verb = fresh ? ['ci'] : ['install', '--no-save']
    await npm(root, [...verb, all ? '--include=dev' : '--omit=dev'])
    await check(root, { dev })
  })
}

/** Installs the small pinned package bin/<name> into a folder and returns that folder. */
export async function fetched(name, announcement, folder = path.join(cache, name)) {
  const source = path.join(root, 'bin', name)
  const ready = () => sameLock(source, folder).then((same) => same && complete(folder, { dev: false }))
  if (await ready()) return folder
  await alone(`install-${name}`, async () => {
    if (await ready()) return
    say(announcement)
    if (folder !== source) {
      await mkdir(folder, { recursive: true })
      for (const file of ['package.json', 'package-lock.json'])
        await copyFile(path.join(source, file), path.join(folder, file))
    }
    await npm(folder, ['ci'])
    await check(folder, { dev: false })
  })
  return folder
}

/**
 * The packages of a lockfile that are not installed. npm writes node_modules/.package-lock.json last,
 * so it lists what is really there, whoever installed it.
 */
export function missing(lock, installed, { dev }, here = process) {
  const have = installed.packages || {}
  return Object.entries(lock.packages || {})
    .filter(([where, wanted]) => where !== '' && (dev || !wanted.dev) && belongs(wanted, here))
    .filter(([where, wanted]) => !have[where] || have[where].version !== wanted.version)
    .map(([where]) => where)
}

// npm passes in silence over an optional package that it could not download, and the binaries of esbuild,
// biome and Node itself are such packages: here those of this platform are as necessary as any other.
function belongs(wanted, here) {
  if (!wanted.optional && !wanted.devOptional) return true
  if (!wanted.os || !wanted.cpu) return false
  return (
    has(wanted.os, here.platform) && has(wanted.cpu, here.arch) && (!wanted.libc || has(wanted.libc, libc()))
  )
}

const has = (allowed, value) => [].concat(allowed).includes(value)
let known
const libc = () =>
  (known = known || (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'))

async function check(folder, wanted) {
  if (await complete(folder, wanted)) return
  throw new Plain(
    'could not fetch every package of this platform from the npm registry; is this machine offline?',
  )
}

async function complete(folder, wanted) {
  const lock = await json(path.join(folder, 'package-lock.json'))
  const installed = await json(path.join(folder, 'node_modules/.package-lock.json'))
  return Boolean(lock && installed) && missing(lock, installed, wanted).length === 0
}

async function hasDev() {
  const installed = await json(path.join(root, 'node_modules/.package-lock.json'))
  return !installed || Object.values(installed.packages || {}).some((one) => one.dev)
}

async function sameLock(source, folder) {
  const [wanted, held] = await Promise.all(
    [source, folder].map((one) =>
      readFile(path.join(one, 'package-lock.json'), 'utf8').catch(() => undefined),
    ),
  )
  return wanted === held
}

const json = (file) =>
  readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
