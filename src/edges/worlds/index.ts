export { checkWorld, ensureWorld } from './ensure-world.ts'
export { startFeed } from './feed.ts'
export { worlds } from './list.ts'
export { type Loaded, loadWorld } from './load.ts'
