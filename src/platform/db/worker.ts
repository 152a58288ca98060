// The embedded database, in a thread of its own: one slow query must not stop the web server.
// Protocol bytes come in, protocol bytes go out; src/platform/db/embedded.ts is the other end.

import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

const port = parentPort
if (!port) throw new Error('worker.ts runs only as a worker thread')

const { dataDir, template } = workerData as { dataDir: string | null; template: Uint8Array | null }
const database = await PGlite.create({
  ...(dataDir ? { dataDir } : {}),
  ...(template ? { loadDataDir: new Blob([template as Uint8Array<ArrayBuffer>]) } : {}),
})
port.postMessage({ ready: true })

// PGlite does not queue raw protocol calls, so they are chained here: one session, one message at a time.
let last: Promise<void> = Promise.resolve()
type Asked = { bytes: Uint8Array } | { stop: true } | { dump: true }
port.on('message', (message: Asked) => {
  last = last.then(() => handle(message))
})

async function handle(message: Asked): Promise<void> {
  if ('dump' in message) {
    const dumped = new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
    port!.postMessage({ dumped }, [dumped.buffer])
    return
  }
  if ('stop' in message) {
    await database.close()
    port!.postMessage({ stopped: true })
    return
  }
  try {
    // As a stream, because otherwise PGlite also parses what only the other end needs; the pieces are its own memory.
    const pieces: Uint8Array[] = []
    await database.execProtocolRawStream(message.bytes, { onRawData: (piece) => pieces.push(piece.slice()) })
    const bytes = joined(pieces)
    port!.postMessage({ bytes }, [bytes.buffer])
  } catch (error) {
    port!.postMessage({ failed: error instanceof Error ? error.message : String(error) })
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
