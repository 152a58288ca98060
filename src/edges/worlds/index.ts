export { ensureWorld } from './ensure-world.ts'
export { worldNamed, worlds } from './list.ts'
export { loadWorld, type Loaded } from './load.ts'
