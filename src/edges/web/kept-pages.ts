import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export type Kept = {
  head: number
  minute: number
  body: Uint8Array
  etag: string
  /** The body, gzipped at the first asking. */
  zipped: () => Uint8Array
}

const most = 500

/**
 * Pages kept while nothing in their place has changed: the key is session and address, and an answer holds only for
 * the journal position and the minute it was made in. Kept per session, so nobody is shown another's page.
 */
export class KeptPages {
  #pages = new Map<string, Kept>()

  find(session: string, address: string, head: number, minute: number): Kept | null {
    const kept = this.#pages.get(`${session} ${address}`)
    return kept && kept.head === head && kept.minute === minute ? kept : null
  }

  keep(session: string, address: string, head: number, minute: number, text: string): Kept {
    const body = new TextEncoder().encode(text)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    let zipped: Uint8Array | undefined
    const kept: Kept = { head, minute, body, etag, zipped: () => (zipped ??= gzipSync(body, { level: 4 })) }
    const key = `${session} ${address}`
    this.#pages.delete(key)
    this.#pages.set(key, kept)
    if (this.#pages.size > most) this.#pages.delete(this.#pages.keys().next().value as string)
    return kept
  }
}
