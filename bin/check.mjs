import { format, lint, step, typecheck, unused } from './launch/steps.mjs'
import { guarded } from './launch.mjs'

await guarded(import.meta.url, { dev: true }, async () => {
  let failed = 0
  for (const one of [typecheck, lint, format, unused]) if (!(await step(one))) failed += 1
  return failed === 0 ? 0 : 1
})
