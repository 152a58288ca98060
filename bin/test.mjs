import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bundle } from './launch/bundle.mjs'
import { root } from './launch/plain.mjs'
import { format, lint, node, step, typecheck } from './launch/steps.mjs'
import { guarded } from './launch.mjs'

const words = process.argv.slice(2).filter((word) => word !== '--')
const filters = words.filter((word) => !word.startsWith('--'))

const PLANS = {
  all: { steps: [typecheck, lint, format], projects: ['pure', 'pglite', 'postgres', 'journey'] },
  fast: { steps: [typecheck], projects: ['pure', 'pglite'] },
  crash: { steps: [], projects: ['crash'] },
}
const chosen = words.includes('--fast') ? 'fast' : words.includes('--crash') ? 'crash' : 'all'

// Leaving by process.exit takes the running tests along; PostgreSQL's keeper sees us go.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

await guarded(import.meta.url, { dev: true }, async () => {
  const { steps, projects } = PLANS[chosen]
  if (projects.includes('journey')) await fetchBrowser()
  const postgres = chosen === 'fast' ? undefined : await openPostgres()
  const sum = { passed: 0, failed: 0 }
  try {
    // With a filter somebody is working on that file and the rest can wait.
    for (const one of filters.length ? [] : steps) sum[(await step(one)) ? 'passed' : 'failed'] += 1
    const tests = await vitest(projects, {
      ...(postgres ? { HOMEWARD_TEST_DATABASE_URL: postgres.url } : {}),
      ...(await worker()),
    })
    sum.passed += tests.passed
    sum.failed += tests.failed
  } finally {
    if (postgres) await postgres.stop()
  }
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
  return sum.failed === 0 ? 0 : 1
})

// Fetched here and not inside a test, whose time limit a slow line would break.
async function fetchBrowser() {
  const { browserFiles } = await import('../test/support/browser-files.ts')
  await browserFiles()
}

async function worker() {
  const file = await bundle('db-worker')
  return file ? { HOMEWARD_DB_WORKER: file } : {}
}

async function openPostgres() {
  const { startPostgres } = await import('../test/support/postgres.ts')
  return startPostgres({ durable: chosen === 'crash' })
}

async function vitest(projects, env) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeward-tests-'))
  const summary = path.join(folder, 'summary.json')
  const args = [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.map((name) => `--project=${name}`),
    `--reporter=${path.join(root, 'test/support/reporter.ts')}`,
    ...filters,
  ]
  const { code } = await node(args, { show: true, env: { ...env, HOMEWARD_TEST_SUMMARY: summary } })
  const sum = await readFile(summary, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
  if (!sum) process.stdout.write('FAIL the tests did not run to their end\n')
  if (!sum) return { passed: 0, failed: 1 }
  // Vitest may know of a failure that belongs to no test, such as a worker that would not close.
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum
}
