import { defineConfig } from 'vitest/config'

const ends = (suffix: string) => [`{src,test,bin,bench}/**/*.${suffix}`]
const db = {
  include: ends('db.test.{ts,tsx}'),
  isolate: false,
  setupFiles: ['test/support/close-databases.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

const project = (name: string, test: object) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } },
  test: { name, env: { HOMEWARD_ROOT: import.meta.dirname }, ...test },
})

// Which suffix runs where; bin/test.mjs chooses among these by name.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('pure', {
        include: ends('test.{ts,tsx}'),
        exclude: ['**/*.db.test.*', '**/node_modules/**'],
        pool: 'threads',
        isolate: false,
        // Time is measured by `npm run bench`, side by side: a busy machine is not a fault of the code.
        testTimeout: 20_000,
      }),
      project('pglite', {
        ...db,
        env: { HOMEWARD_ROOT: import.meta.dirname, HOMEWARD_TEST_KIND: 'pglite' },
      }),
      project('postgres', {
        ...db,
        env: { HOMEWARD_ROOT: import.meta.dirname, HOMEWARD_TEST_KIND: 'postgres' },
      }),
      // Both of these start whole servers: one file at a time, after everything else.
      project('journey', {
        ...alone(1),
        include: ends('journey.ts'),
        testTimeout: 60_000,
        hookTimeout: 60_000,
        // A busy machine is not a fault of the page.
        expect: { poll: { timeout: 10_000 } },
      }),
      project('crash', { ...alone(2), include: ends('crash.ts'), testTimeout: 180_000, hookTimeout: 60_000 }),
    ],
  },
})

function alone(groupOrder: number) {
  return { fileParallelism: false, isolate: false, sequence: { groupOrder } }
}
