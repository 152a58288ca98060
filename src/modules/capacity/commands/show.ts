import { writeCsv } from '../../../edges/files/csv.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { filePlaces } from '../actions/files/file-places.ts'
import { ledger } from '../queries/ledger.ts'
import { believed } from '../rules/age.ts'
import { ageWords, runsOutWords, sourceWords } from '../rules/figure-words.ts'
import { ledgerColumns, ledgerRow } from '../rules/files/ledger-rows.ts'
import { isServiceKind, serviceKinds, unitsWords } from '../rules/kinds.ts'
import { areaWords } from '../rules/limits-words.ts'
import { groupsOf } from '../rules/rows.ts'
import { asOptions, whoAsks } from './who-asks.ts'

/** What is free, for a terminal, a spreadsheet or another program. */
export const showCommand: Command = {
  noun: 'capacity',
  verb: 'show',
  about: 'print what is free, how old what is said of it is, and from whom',
  options: [
    { flags: '--kind <kind>', about: `only services of a kind: ${serviceKinds.join(', ')}` },
    { flags: '--csv', about: 'the whole ledger as CSV, which import reads again' },
    ...asOptions,
  ],
  async run(asked) {
    const { db, options, write } = asked
    const kind = typeof options.kind === 'string' ? options.kind : undefined
    if (kind !== undefined && !isServiceKind(kind))
      return sayRefused(
        write,
        refuse('invalid', `there is no kind ${kind}. There are: ${serviceKinds.join(', ')}`),
      )
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(write, who)
    const { viewer, demoNow, now } = who
    if (viewer.role !== 'service' && !mayDo(viewer, 'see capacity'))
      return sayRefused(write, refuse('not-allowed', `${String(options.as)} may not see what is free`))
    const { loaded, places } = await asViewer(
      db,
      viewer,
      demoNow,
      async (tx) => ({
        loaded: await ledger(tx, { systemId: viewer.systemId, now }),
        places: await filePlaces(tx, viewer.systemId),
      }),
      'read',
    )
    const { holds } = loaded.settings
    const groups = groupsOf(loaded.services.filter((one) => !kind || one.kind === kind))
    if (options.csv) {
      const rows = groups.flatMap(({ rows: all }) =>
        all.map(({ service, line }) =>
          ledgerRow(service, line, {
            age: line?.figure ? ageWords(line.figure, service.kind, now, holds).age : null,
            place: service.wardId ? (places.wardById.get(service.wardId) ?? null) : null,
          }),
        ),
      )
      write(writeCsv(ledgerColumns, rows).trimEnd())
      return { exit: 0, json: { columns: ledgerColumns, rows } }
    }
    const json = []
    for (const group of groups) {
      write(`${json.length > 0 ? '\n' : ''}${group.title}`)
      for (const { service, line } of group.rows) {
        const figure = line?.figure ?? null
        const age = figure && ageWords(figure, service.kind, now, holds)
        const free = figure ? unitsWords(figure.left, service.kind) : 'no figure'
        const said =
          figure && age
            ? `${age.words}, ${sourceWords[figure.source]}; runs out: ${runsOutWords(figure, service.kind, now, holds)}`
            : ''
        write(
          ['', service.name, line?.zone ?? areaWords(service), free, said]
            .filter((part, i) => part || i === 0)
            .join('  '),
        )
        json.push({
          serviceId: service.serviceId,
          lineId: line?.lineId ?? null,
          service: service.name,
          organisation: service.organisation,
          kind: service.kind,
          zone: line?.zone ?? null,
          band: line?.band ?? null,
          carers: line?.carers ?? null,
          said: figure?.free ?? null,
          left: figure?.left ?? null,
          countsAsFree: believed(figure, service.kind, now, holds),
          age: age?.age ?? null,
          saidAt: figure?.saidAt.toString() ?? null,
          source: figure?.source ?? null,
        })
      }
    }
    if (json.length === 0) write('There is no service here yet.')
    return { exit: 0, json }
  },
}
