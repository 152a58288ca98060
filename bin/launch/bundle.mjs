import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Plain, root } from './plain.mjs'

const ENTRIES = {
  main: 'src/main.ts',
  'db-worker': 'src/platform/db/worker.ts',
  'count-worker': 'src/modules/delays/counting/worker.ts',
  'suggest-worker': 'src/modules/placements/solving/worker.ts',
  'simulate-worker': 'src/edges/simulate/worker.ts',
  cli: 'src/edges/cli/main.ts',
}
// Built before whatever starts them as a thread; their paths take the place of these variables.
const WORKERS = {
  'db-worker': 'HOMEWARD_DB_WORKER',
  'count-worker': 'HOMEWARD_COUNT_WORKER',
  'suggest-worker': 'HOMEWARD_SUGGEST_WORKER',
  'simulate-worker': 'HOMEWARD_SIMULATE_WORKER',
}
const BUILD = path.join(root, '.build')
const KEEP_DAYS = 30

/**
 * Bundles one entry, by its name above or by a path from the root, and returns the file's path.
 * The name carries a hash of the content, so processes that start together write the same file.
 * Inside, process.env.HOMEWARD_ROOT and the variables of the workers are replaced by absolute paths.
 */
export async function bundle(entry) {
  const esbuild = await import('esbuild')
  try {
    if (WORKERS[entry]) return await build(esbuild, entry, {})
    const define = {}
    for (const [worker, variable] of Object.entries(WORKERS))
      if (existsSync(path.join(root, ENTRIES[worker])))
        define[`process.env.${variable}`] = JSON.stringify(await build(esbuild, worker, {}))
    return await build(esbuild, entry, define)
  } finally {
    // Its service would stay for as long as the server does.
    await esbuild.stop()
  }
}

/** Bundles an entry and imports it. */
export async function load(entry) {
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(await bundle(entry)).href)
}

async function build(esbuild, entry, define) {
  const source = ENTRIES[entry] || entry
  if (!existsSync(path.join(root, source))) throw new Plain(`there is no ${source}.`)
  const name = ENTRIES[entry] ? entry : source.replace(/\.tsx?$/, '').replace(/[^\w]+/g, '-')
  const result = await esbuild
    .build({
      absWorkingDir: root,
      entryPoints: [source],
      outfile: path.join(BUILD, `${name}.mjs`),
      bundle: true,
      write: false,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: 'inline',
      sourcesContent: false,
      define: { 'process.env.HOMEWARD_ROOT': JSON.stringify(root), ...define },
      logLevel: 'silent',
    })
    .catch((error) => {
      throw readable(error)
    })
  return keep(name, result.outputFiles[0].contents)
}

async function keep(name, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12)
  const file = path.join(BUILD, `${name}-${hash}.mjs`)
  if (existsSync(file)) {
    await utimes(file, new Date(), new Date()).catch(() => {})
    return file
  }
  await mkdir(BUILD, { recursive: true })
  await writeFile(`${file}.${process.pid}`, contents)
  await rename(`${file}.${process.pid}`, file)
  await forgetOld()
  return file
}

async function forgetOld() {
  for (const file of await readdir(BUILD)) {
    const seen = await stat(path.join(BUILD, file)).catch(() => undefined)
    if (seen && Date.now() - seen.mtimeMs > KEEP_DAYS * 86_400_000)
      await rm(path.join(BUILD, file), { force: true })
  }
}

function readable(error) {
  const first = error.errors && error.errors[0]
  if (!first) return error
  const at = first.location ? `${first.location.file}:${first.location.line}: ` : ''
  return new Plain(`${at}${first.text}`)
}
