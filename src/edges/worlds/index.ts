export { ensureWorld } from './ensure-world.ts'
export { startFeed } from './feed.ts'
export { worldNamed, worlds } from './list.ts'
export { loadWorld, type Loaded } from './load.ts'
