import { writeCsv } from '../../../edges/files/csv.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { definitionsOf } from '../queries/definitions.ts'
import { howWords } from '../rules/how-words.ts'
import { definitionCells, definitionColumns } from '../rules/register-rows.ts'
import { confidenceWords } from '../rules/value-words.ts'
import { notAllowed } from './not-allowed.ts'

/** `homeward measures list`: what is measured, by which version, and how sure we are of its wording. */
export const listCommand: Command = {
  noun: 'measures',
  verb: 'list',
  about: 'print the register: every measure with its key, version, unit, source and how it is worked',
  options: [{ flags: '--csv', about: 'as CSV' }, ...asOptions],
  async run(asked) {
    const { db, options, write } = asked
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(write, who)
    const { viewer, demoNow } = who
    const no = notAllowed(viewer, 'see measures')
    if (no) return sayRefused(write, no)
    const all = await asViewer(db, viewer, demoNow, (tx) => definitionsOf(tx, viewer.systemId), 'read')
    if (options.csv) write(writeCsv(definitionColumns, all.map(definitionCells)).trimEnd())
    else
      for (const one of all) {
        write(`${one.key}  ${one.name} (${one.unit}, version ${one.version})`)
        write(`  ${howWords(one.how)} ${one.source}, ${confidenceWords[one.confidence]}.`)
      }
    return { exit: 0, json: all.map((one) => ({ ...one, since: one.since?.toString() ?? null })) }
  },
}
