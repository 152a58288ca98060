type Kept = { head: number; minute: number; body: string; etag: string; title: string }

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

  keep(session: string, address: string, kept: Kept): void {
    const key = `${session} ${address}`
    this.#pages.delete(key)
    this.#pages.set(key, kept)
    if (this.#pages.size > most) this.#pages.delete(this.#pages.keys().next().value as string)
  }
}
