import { writeCsv } from '../../../../edges/files/csv.ts'
import { odsType, writeOds } from '../../../../edges/files/ods.ts'
import { type Asked, type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { registerColumns, registerRow } from '../../rules/register-rows.ts'
import { paths } from '../addresses.ts'
import { loadRegister } from './load.ts'

const kept = { may: 'see measures', logs: 'kept the measures as a file' } as const

export const registerCsv = page({
  at: paths.csv,
  ...kept,
  get: (asked) =>
    download(asked, 'csv', 'text/csv; charset=utf-8', (rows) => writeCsv(registerColumns, rows)),
})

export const registerOds = page({
  at: paths.ods,
  ...kept,
  get: (asked) =>
    download(asked, 'ods', odsType, (rows) =>
      writeOds([{ name: 'Measures', columns: registerColumns.map((head) => ({ head })), rows }]),
    ),
})

type Rows = (string | number | null)[][]

async function download(
  asked: Asked,
  ending: string,
  type: string,
  write: (rows: Rows) => string | Uint8Array,
): Promise<Download | Refusal> {
  const loaded = await loadRegister(asked)
  if (isRefusal(loaded)) return loaded
  const slice = loaded.names.nameOf(loaded.wanted.slice)
  const rows = loaded.shown.map((standing) => registerRow(standing, slice))
  return { download: write(rows), type, name: `homeward-measures-${dateOf(asked.now).toString()}.${ending}` }
}
