import { launch } from './launch.mjs'

await launch(import.meta.url, ['serve', ...process.argv.slice(2)])
