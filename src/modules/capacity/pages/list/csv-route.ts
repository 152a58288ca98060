import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { inLondon } from '../../../../platform/time.ts'
import { filePlaces } from '../../actions/files/file-places.ts'
import { paths } from '../../addresses.ts'
import { ageWords } from '../../rules/figure-words.ts'
import { ledgerColumns, ledgerRow } from '../../rules/files/ledger-rows.ts'
import { readAddress } from './address.ts'
import { loadLedger } from './load.ts'

/** The same ledger as a file, which the import reads again. It names no person. */
export const ledgerCsvPage = page({
  at: paths.csv,
  may: 'see capacity',
  logs: 'took what is free as a file',
  async get({ tx, viewer, now, query }) {
    const loaded = await loadLedger(tx, { systemId: viewer.systemId, now, asked: readAddress(query) })
    const { wardById } = await filePlaces(tx, viewer.systemId)
    const rows = loaded.groups.flatMap((group) =>
      group.rows.map(({ service, line }) =>
        ledgerRow(service, line, {
          age: line?.figure ? ageWords(line.figure, service.kind, now, loaded.settings.holds).age : null,
          place: service.wardId ? (wardById.get(service.wardId) ?? null) : null,
        }),
      ),
    )
    const stamp = inLondon(now).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace(/[T:]/g, '-')
    return csvDownload(`homeward-capacity-${stamp}`, ledgerColumns, rows)
  },
})
