// Writes migrations/schema.sql and src/schema.generated.ts from the migrations, on an embedded database in memory.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'error' }
await build({
  ...options,
  entryPoints: [join(root, 'src/platform/db/worker.ts')],
  outfile: join(root, '.build/db-worker.mjs'),
})
for (const name of ['open', 'describe'])
  await build({
    ...options,
    entryPoints: [join(root, `src/platform/db/${name}.ts`)],
    outfile: join(root, `.build/schema-${name}.mjs`),
  })
const { openInMemory } = await import(join(root, '.build/schema-open.mjs'))
const { describeSchema, describeTypes } = await import(join(root, '.build/schema-describe.mjs'))
const db = await openInMemory(root)
await db.asOwner(async (client) => {
  writeFileSync(join(root, 'migrations/schema.sql'), await describeSchema(client))
  writeFileSync(join(root, 'src/schema.generated.ts'), await describeTypes(client))
})
await db.stop()
