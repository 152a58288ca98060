import { RangeCounter } from './count-range.ts'
import type { Layout } from './layout.ts'
import type { Problem } from './problems.ts'
import type { Question } from './question.ts'
import { reopenSource, type Source } from './source.ts'
import { type PackedTally, Tally } from './tally.ts'

/** What the threads that count one file are given. */
export type Task = {
  path: string
  layout: Layout
  question: Question
  rangeBytes: number
  /** Two numbers shared by all: which range is to be taken next; 1 when somebody found that ranges do not work. */
  shared: SharedArrayBuffer
}

/** What one thread counted: the tally of all its ranges, and of each what is needed to number its rows. */
export type Share = {
  tally: Tally
  ranges: { index: number; rows: number; problems: { count: number; first: Problem[] } }[]
}

/** A share as it goes from one thread to another. */
export type PackedShare = Omit<Share, 'tally'> & { tally: PackedTally }

/** Takes one range after the other until none is left. @returns null when the file has to be read from the beginning. */
export function countShare(task: Task): Share | null {
  const source = reopenSource(task.path)
  try {
    return share(source, task)
  } finally {
    source.close()
  }
}

function share(source: Source, { layout, question, rangeBytes, shared }: Task): Share | null {
  const [nextRange, given] = [0, 1]
  const state = new Int32Array(shared)
  const tally = new Tally(question)
  const counter = new RangeCounter(source, layout, question, tally, rangeBytes)
  const ranges: Share['ranges'] = []
  while (Atomics.load(state, given) === 0) {
    const index = Atomics.add(state, nextRange, 1)
    const begin = layout.begins + index * rangeBytes
    if (begin >= source.size) return { tally, ranges }
    const range = counter.countAnywhere(begin)
    if (!range) Atomics.store(state, given, 1)
    else
      ranges.push({
        index,
        rows: range.rows,
        problems: { count: range.problems.count, first: range.problems.first },
      })
  }
  return null
}
