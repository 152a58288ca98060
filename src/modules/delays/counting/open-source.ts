import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { decodeText } from '../../../edges/files/decode-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { fromFile, fromMemory, type Source } from './source.ts'

const largestInMemory = 400 * 1024 * 1024

/**
 * Opens a file of any size. UTF-16 is made UTF-8 in memory; everything else is read as it is.
 * @returns not-found, or invalid for what is no file.
 */
export function openSource(path: string): Source | Refusal {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('not-found', `There is no file ${path}`)
    if (code === 'EACCES' || code === 'EPERM')
      return refuse('not-allowed', `The file ${path} may not be read`)
    throw error
  }
  const about = fstatSync(file)
  if (!about.isFile()) {
    closeSync(file)
    return refuse('invalid', `${path} is not a file`)
  }
  const source = fromFile(file, about.size)
  const mark = new Uint8Array(2)
  if (source.read(mark, 0) < 2 || !isUtf16(mark)) return source
  source.close()
  return about.size > largestInMemory
    ? refuse('invalid', 'The file is UTF-16 and larger than 400 MB: save it as "CSV UTF-8" and try again')
    : fromUtf16(readFileSync(path))
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function fromUtf16(bytes: Uint8Array): Source | Refusal {
  const text = decodeText(bytes)
  return isRefusal(text) ? text : fromMemory(Buffer.from(text))
}
