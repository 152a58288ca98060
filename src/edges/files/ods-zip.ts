import { crc32, deflateRawSync } from 'node:zlib'

export type Entry = { name: string; text: string; stored?: boolean }

/** A zip archive of text files, in their order. An entry that is `stored` is not compressed. Dates are 1 January 1980, so that the same files give the same bytes. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text, stored } of entries) {
    const content = Buffer.from(text, 'utf8')
    const body = stored ? content : deflateRawSync(content)
    const about = header({ name, content, body, method: stored ? 0 : 8 })
    const nameBytes = Buffer.from(name, 'utf8')
    const file = Buffer.concat([signed(0x04034b50, about), nameBytes, body])
    directory.push(signed(0x02014b50, Buffer.concat([u16(20), about]), centralTail(at)), nameBytes)
    files.push(file)
    at += file.length
  }
  const listed = Buffer.concat(directory)
  const count = u16(entries.length)
  const end = Buffer.concat([u16(0), u16(0), count, count, u32(listed.length), u32(at), u16(0)])
  return Buffer.concat([...files, listed, signed(0x06054b50, end)])
}

const firstDay1980 = 0x21
const utf8Names = 0x0800

type About = { name: string; content: Buffer; body: Buffer; method: number }
const header = ({ name, content, body, method }: About) =>
  Buffer.concat([
    u16(20),
    u16(utf8Names),
    u16(method),
    u16(0),
    u16(firstDay1980),
    u32(crc32(content)),
    u32(body.length),
    u32(content.length),
    u16(Buffer.byteLength(name)),
    u16(0),
  ])

const centralTail = (at: number) => Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(at)])
const signed = (signature: number, ...parts: Buffer[]) => Buffer.concat([u32(signature), ...parts])

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
