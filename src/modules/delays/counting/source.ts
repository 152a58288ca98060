import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** The bytes of the file, in an encoding in which a line feed, a separator and a digit are one byte each. */
export type Source = {
  size: number
  /** Fills `into` from a place in the file as far as there are bytes. @returns how many. */
  read(into: Uint8Array, from: number): number
  close(): void
  /** Other threads cannot open it. */
  inMemory: boolean
}

/** The file again, for another thread: it need not look at the encoding. */
export const reopenSource = (path: string): Source => {
  const file = openSync(path, 'r')
  return fromFile(file, fstatSync(file).size)
}

export const fromMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read(into, from) {
    const part = bytes.subarray(from, from + into.length)
    into.set(part)
    return part.length
  },
  close: () => undefined,
  inMemory: true,
})

/** @param file an open file descriptor, closed with the source. */
export function fromFile(file: number, size: number): Source {
  return {
    size,
    read(into, from) {
      let read = 0
      while (read < into.length) {
        const more = readSync(file, into, read, into.length - read, from + read)
        if (more === 0) break
        read += more
      }
      return read
    },
    close: () => closeSync(file),
    inMemory: false,
  }
}
