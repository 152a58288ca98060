import type { CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { outside, type Refusal } from '../../../platform/outcome.ts'

/** A refusal for a terminal: one line, and the exit code that goes with it. */
export function failed(write: CommandAsked['write'], refusal: Refusal): CommandResult {
  write(`homeward: ${refusal.because}`)
  return { exit: outside[refusal.refused].exit, json: { problem: refusal.because } }
}
