import { readFile } from 'node:fs/promises'
import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** A named file as it is; what is no file that may be read is refused with why. */
export async function readBytes(file: string): Promise<Uint8Array | Refusal> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EISDIR') return refuse('invalid', `${file} is a folder: name the CSV file in it`)
    if (code === 'EACCES' || code === 'EPERM')
      return refuse('not-allowed', `${file} may not be read: ask whoever owns it, or copy it`)
    return refuse('not-found', `there is no file ${file}: name one that is there`)
  }
}
