// The thread in which HiGHS searches; src/modules/placements/solving/solve.ts is the other end. WebAssembly cannot be stopped
// from within, so whoever waits ends the thread.

import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'
import { search } from './search.ts'
import type { FromSearch, Task } from './solve.ts'

const { problem, others, first, until } = workerData as Task
const post = (message: FromSearch) => parentPort!.postMessage(message)
const left = () => (until - Date.now()) / 1000

const highs = await loadHighs()
for (const gains of [problem.gains, ...others]) {
  if (left() <= 0) break
  post({
    found: search(
      highs,
      { ...problem, gains },
      { seconds: left(), first, tell: (progress) => post({ progress }) },
    ),
  })
}
post({ done: true })
