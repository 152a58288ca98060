import { csvDownload, odsDownload } from '../../../../edges/files/downloads.ts'
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
  get: (asked) => download(asked, (name, rows) => csvDownload(name, registerColumns, rows)),
})

export const registerOds = page({
  at: paths.ods,
  ...kept,
  get: (asked) =>
    download(asked, (name, rows) =>
      odsDownload(name, [{ name: 'Measures', columns: registerColumns.map((head) => ({ head })), rows }]),
    ),
})

type Rows = (string | number | null)[][]

async function download(
  asked: Asked,
  write: (name: string, rows: Rows) => Download,
): Promise<Download | Refusal> {
  const loaded = await loadRegister(asked)
  if (isRefusal(loaded)) return loaded
  const slice = loaded.names.nameOf(loaded.wanted.slice)
  const rows = loaded.shown.map((standing) => registerRow(standing, slice))
  return write(`homeward-measures-${dateOf(asked.now).toString()}`, rows)
}
