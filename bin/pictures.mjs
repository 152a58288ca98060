// Takes the pictures of the docs from the running product: npm run pictures
import { load } from './launch/bundle.mjs'
import { guarded } from './launch.mjs'

await guarded(import.meta.url, { dev: true }, async () => {
  const { run } = await load('test/support/pictures.ts')
  return run()
})
