import { load } from './launch/bundle.mjs'
import { guarded } from './launch.mjs'

await guarded(import.meta.url, { dev: true }, async () => {
  const { run } = await load('bench/main.ts')
  return run(process.argv.slice(2))
})
