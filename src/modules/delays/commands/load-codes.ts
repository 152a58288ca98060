import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { placeClock, placeNamed } from '../../access/index.ts'
import { loadReasons, type ReasonsLoaded } from '../actions/load-reasons.ts'
import { loadableList } from '../rules/loaded-reasons.ts'

/** `homeward codes load <file>`: the whole file of NHS England, which is too large to paste into /delays/reasons. */
export const loadCodesCommand: Command = {
  noun: 'codes',
  verb: 'load',
  about: 'take the reasons of the acute SitRep from NHS England’s CSV: all of them or nothing',
  arguments: [{ name: 'file', about: 'the monthly CSV of the acute discharge situation report' }],
  options: [
    { flags: '--place <id>', about: 'the place; may be left out where there is only one' },
    { flags: '--list <name>', about: 'the list to load', default: loadableList },
    { flags: '--why <words>', about: 'why it changes; shown beside the change' },
  ],
  async run(asked) {
    const loaded = await load(asked)
    if (isRefusal(loaded)) {
      const because = Object.values(loaded.fields ?? {})[0] ?? loaded.because
      return sayRefused(asked.write, {
        ...loaded,
        because: `${because.replace(/\.$/, '')}. Nothing was changed`,
      })
    }
    const { labels, period, waits, dropped } = loaded
    asked.write(`${labels} reasons of ${period} loaded; ${waits} of our waits have one of them`)
    for (const label of dropped) asked.write(`no longer in the list, and chosen before: ${label}`)
    return { exit: 0, json: loaded }
  },
}

async function load({ db, args, options, cwd }: CommandAsked): Promise<ReasonsLoaded | Refusal> {
  if (options.list !== undefined && options.list !== loadableList)
    return refuse('invalid', `The list ${String(options.list)} cannot be loaded: use --list ${loadableList}`)
  if (typeof options.why !== 'string' || options.why.trim() === '')
    return refuse('invalid', 'Say why it changes, with --why "…"')
  const { why } = options
  const path = resolve(cwd, args.file ?? '')
  const csv = readFile(path)
  if (isRefusal(csv)) return csv
  const place = await placeNamed(db, options.place)
  if (isRefusal(place)) return place
  const by = serviceOf(place.systemId)
  return asViewer(db, by, placeClock(place.clock), (tx) =>
    loadReasons(tx, { by, csv, file: basename(path), why }),
  )
}

function readFile(path: string): Uint8Array | Refusal {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EISDIR') return refuse('invalid', `${path} is a folder: name the CSV file`)
    if (code === 'EACCES') return refuse('invalid', `${path} may not be read: check its permissions`)
    return refuse('not-found', `There is no file ${path}: check its name`)
  }
}
