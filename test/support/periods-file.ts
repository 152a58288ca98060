import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A file of periods that is gone when the test is. */
export function periodsFile(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-periods-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'periods.csv')
  writeFileSync(file, content)
  return file
}
