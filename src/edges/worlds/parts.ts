import { asViewer } from '../../platform/db/tx.ts'
import { door } from '../../platform/db/viewer.ts'
import type { Command, Parts } from '../../platform/http/page.ts'
import { isRefusal, outside } from '../../platform/outcome.ts'
import { Temporal } from '../../platform/time.ts'
import { worldNamed, worldNames, worlds } from './list.ts'
import { loadWorld } from './load.ts'

const load: Command = {
  noun: 'world',
  verb: 'load',
  about: 'load an example world, all or nothing',
  arguments: [{ name: 'name', about: `one of: ${worldNames}`, required: true }],
  options: [
    { flags: '--fresh', about: 'delete that example world first, if it is loaded' },
    { flags: '--seed <number>', about: 'other people, the same place', default: '1' },
  ],
  async run({ db, args, options, write }) {
    const example = worldNamed(args.name)
    const problem = (line: string, exit: number) => {
      write(`homeward: ${line}`)
      return { exit, json: { problem: line } }
    }
    if (!example)
      return problem(`there is no world ${args.name}. There are: ${worldNames}`, outside['not-found'].exit)
    const seed = Number(options.seed ?? 1)
    if (!Number.isSafeInteger(seed))
      return problem(`--seed takes a whole number, not ${options.seed}`, outside.invalid.exit)
    const began = Temporal.Now.instant()
    const world = example.build(seed, began)
    const loaded = await loadWorld(db, world, { progress: write, fresh: options.fresh === true })
    if (isRefusal(loaded)) return problem(loaded.because, outside[loaded.refused].exit)
    const seconds = began.until(Temporal.Now.instant()).total('seconds').toFixed(1)
    write(`Loaded ${world.name} in ${seconds} s. Everyone in it is invented.`)
    if (loaded.disagreements.length > 0) write('Where its document disagrees with itself:')
    for (const line of loaded.disagreements) write(`  ${line}`)
    return { exit: 0, json: { ...loaded, sources: world.sources } }
  },
}

const list: Command = {
  noun: 'world',
  verb: 'list',
  about: 'the example worlds, and which of them are loaded',
  async run({ db, write }) {
    const loaded = await asViewer(
      db,
      door,
      null,
      (tx) => tx.selectFrom('access.system').select('system_id').execute(),
      'read',
    )
    const rows = worlds.map(({ systemId, name, about }) => ({
      systemId,
      name,
      about,
      loaded: loaded.some((row) => row.system_id === systemId),
    }))
    for (const { systemId, about, loaded } of rows)
      write(`${systemId.padEnd(24)}${loaded ? 'loaded' : '      '}  ${about}`)
    return { exit: 0, json: rows }
  },
}

export const parts: Parts = { name: 'worlds', pages: [], commands: [load, list] }
