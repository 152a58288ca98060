import { rebuildTallies } from '../../modules/measures/index.ts'
import { type Config, ConfigError } from '../../platform/config.ts'
import type { Database } from '../../platform/db/open.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { door, serviceOf } from '../../platform/db/viewer.ts'
import { isRefusal } from '../../platform/outcome.ts'
import { Temporal } from '../../platform/time.ts'
import { worldNamed, worldNames } from './list.ts'
import { loadWorld } from './load.ts'

/** Finds out before a database is made that the settings name no world. @throws ConfigError */
export function checkWorld(config: Pick<Config, 'world'>): void {
  if (config.world !== 'none') exampleOf(config.world)
}

function exampleOf(name: string) {
  const example = worldNamed(name)
  if (example) return example
  throw new ConfigError(`HOMEWARD_WORLD names ${name}, and there is no such world. There are: ${worldNames}`)
}

/**
 * The first run: an empty database gets the example world that the settings name. @returns the names of what was loaded.
 * @throws when there is no world of that name, in words for the person who set it.
 */
export async function ensureWorld(
  db: Database,
  config: Pick<Config, 'world'>,
  write: (line: string) => void,
): Promise<string[]> {
  if (config.world === 'none') return []
  const some = await asViewer(
    db,
    door,
    null,
    (tx) => tx.selectFrom('access.system').select('system_id').limit(1).execute(),
    'read',
  )
  if (some.length > 0) return []
  const world = exampleOf(config.world).build(1, Temporal.Now.instant())
  write(`Loading the example world ${world.name} …`)
  const loaded = await loadWorld(db, world)
  if (isRefusal(loaded)) throw new Error(loaded.because)
  const by = serviceOf(world.systemId)
  await asViewer(db, by, world.demoAt ?? null, (tx) => rebuildTallies(tx, by))
  for (const line of loaded.disagreements) write(`  ${line}`)
  return [world.name]
}
