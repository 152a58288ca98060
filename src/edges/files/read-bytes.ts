import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { type Refusal, refuse } from '../../platform/outcome.ts'

/** The bytes of a file of at most 20 MB. */
export function readBytes(file: string): Uint8Array | Refusal {
  try {
    if (statSync(file).size > 20 * 1024 * 1024)
      return refuse('invalid', 'the file is larger than 20 MB: split it')
    return readFileSync(file)
  } catch (error) {
    return refuse(
      'not-found',
      (error as { code?: string }).code === 'EISDIR'
        ? `${file} is a folder`
        : `there is no file ${file} that may be read`,
    )
  }
}

/** Writes a new file; one that is there is left alone. */
export function writeNew(file: string, bytes: Uint8Array): Refusal | null {
  try {
    writeFileSync(file, bytes, { flag: 'wx' })
    return null
  } catch (error) {
    return refuse(
      'conflict',
      (error as { code?: string }).code === 'EEXIST'
        ? `${file} is there already: give another name`
        : `${file} cannot be written: give a folder that is there`,
    )
  }
}
