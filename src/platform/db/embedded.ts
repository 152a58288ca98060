import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'

/** PGlite in a worker thread. `socket()` gives what node-postgres takes for a network connection. */
export type Embedded = {
  socket(): Duplex
  /** The data directory as a tar, from which another can be opened without initdb. */
  dump(): Promise<Uint8Array>
  /** Closes the data directory cleanly. */
  stop(): Promise<void>
}

type FromWorker =
  | { ready: true }
  | { stopped: true }
  | { dumped: Uint8Array }
  | { bytes: Uint8Array }
  | { failed: string }
type Answer = (answer: Buffer | Error) => void

/**
 * Opens the embedded database.
 * @param workerFile the built worker (JavaScript).
 * @param dataDir the folder that holds the data; null keeps it in memory.
 * @param template a dump to begin from, where the data directory is new.
 */
export async function openEmbedded(
  workerFile: string | URL,
  dataDir: string | null,
  template: Uint8Array | null = null,
): Promise<Embedded> {
  const worker = new Worker(workerFile, { workerData: { dataDir, template } })
  // The worker answers strictly in order, so the first to wait is the first to be served.
  const waiting: Answer[] = []
  const ask = (bytes: Buffer, answer: Answer) => {
    waiting.push(answer)
    const copy = new Uint8Array(bytes)
    worker.postMessage({ bytes: copy }, [copy.buffer])
  }
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  worker.removeAllListeners('error')
  let stopped: (() => void) | undefined
  let dumped: ((bytes: Uint8Array) => void) | undefined
  worker.on('message', (message: FromWorker) => {
    if ('bytes' in message) waiting.shift()?.(Buffer.from(message.bytes.buffer))
    else if ('failed' in message) waiting.shift()?.(new Error(message.failed))
    else if ('stopped' in message) stopped?.()
    else if ('dumped' in message) dumped?.(message.dumped)
  })
  worker.on('error', (error) => {
    for (const answer of waiting.splice(0)) answer(error as Error)
  })
  return {
    socket: () => new Socket(ask),
    dump() {
      const done = new Promise<Uint8Array>((resolve) => (dumped = resolve))
      worker.postMessage({ dump: true })
      return done
    },
    async stop() {
      const done = new Promise<void>((resolve) => (stopped = resolve))
      worker.postMessage({ stop: true })
      await done
      await worker.terminate()
    },
  }
}

const authenticationOk = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0])
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const rollback = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1')

// node-postgres speaks to this as to a TCP socket; the network's own calls (connect, setNoDelay …) do nothing.
class Socket extends Duplex {
  #ask: (bytes: Buffer, answer: Answer) => void
  #started = false
  #waiting: Buffer[] = []

  constructor(ask: (bytes: Buffer, answer: Answer) => void) {
    super()
    this.#ask = ask
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.#take([chunk])
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void) {
    this.#take(chunks.map((c) => c.chunk))
    done()
  }

  // node-postgres waits for the other end to hang up as well.
  override _final(done: () => void) {
    this.push(null)
    done()
  }

  override _read() {}

  #take(chunks: Buffer[]) {
    if (!this.#started) return this.#start()
    this.#waiting.push(...chunks)
    const all = Buffer.concat(this.#waiting)
    if (!endsAFlush(all)) return
    this.#waiting = []
    this.#ask(all, (answer) => this.#give(answer))
  }

  // PGlite has one session and no sign-in: the start-up message is answered here, after clearing whatever an
  // earlier connection that broke off may have left open.
  #start() {
    this.#started = true
    this.#ask(rollback, (answer) =>
      this.#give(answer instanceof Error ? answer : Buffer.concat([authenticationOk, readyForQuery])),
    )
  }

  #give(answer: Buffer | Error) {
    if (this.destroyed) return
    if (answer instanceof Error) this.destroy(answer)
    else this.push(answer)
  }

  connect() {
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay = () => this
  setKeepAlive = () => this
  ref = () => this
  unref = () => this
}

const terminate = 0x58
const waitForSync = new Set(Array.from('PBDECd', (letter) => letter.charCodeAt(0)))

// Parse, bind, describe and execute wait for the sync that follows them: one trip to the thread, not five.
function endsAFlush(bytes: Buffer): boolean {
  let at = 0
  let type = 0
  while (at + 5 <= bytes.length) {
    type = bytes[at] ?? 0
    at += 1 + bytes.readInt32BE(at + 1)
  }
  return at === bytes.length && type !== terminate && !waitForSync.has(type)
}
