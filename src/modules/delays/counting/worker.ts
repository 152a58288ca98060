// One more thread that counts ranges of a file; src/modules/delays/counting/count-file.ts is the other end.

import { parentPort, workerData } from 'node:worker_threads'
import { countShare, type PackedShare, type Task } from './share.ts'

const share = countShare(workerData as Task)
const packed: PackedShare | null = share && { ...share, tally: share.tally.packed() }
parentPort!.postMessage(packed)
