import iconv from 'iconv-lite'
import { type Refusal, refuse } from '../../platform/outcome.ts'

/**
 * The text of a file: UTF-8 or UTF-16 with a mark, else UTF-8 where every byte fits, else Windows-1252, which is what
 * spreadsheets in England write.
 * @returns invalid for workbooks and other files that are no text.
 */
export function decodeText(bytes: Uint8Array): string | Refusal {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0))
    return refuse('invalid', 'This is a workbook, not a CSV file: open it, choose "Save as" and "CSV UTF-8"')
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff))
    return checked(iconv.decode(Buffer.from(bytes), starts(0xff, 0xfe) ? 'utf-16le' : 'utf-16be'))
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // These five are no characters of Windows-1252, so the file is in yet another encoding.
    if (bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) return noText
    return checked(iconv.decode(Buffer.from(bytes), 'windows-1252'))
  }
}

const noText = refuse(
  'invalid',
  'The file is not text in an encoding that can be read: save it as "CSV UTF-8" and try again',
)

const checked = (text: string): string | Refusal =>
  /[\0\uFFFD]/.test(text) ? noText : text.replace(/^\uFEFF/, '')
