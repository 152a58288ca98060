import type { Run } from './run.ts'

/** Whether a station can take somebody now. */
export function hasRoom(run: Run, s: number, person: number): boolean {
  if (run.count[s]! >= run.places[s]!) return false
  const { limits } = run.model
  if (limits.gated[s] === 1 && run.starts[s]! <= 0) return false
  const from = limits.windowFrom[s]!
  const to = limits.windowFrom[s + 1]!
  if (from === to) return true
  const minutes = limits.needMinutes[run.need[person]!]!
  for (let w = from; w < to; w++)
    if (minutes[w - from]! > 0 && run.windowLeft[w]! < minutes[w - from]!) return false
  return true
}
