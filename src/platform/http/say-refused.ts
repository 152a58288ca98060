import { outside, type Refusal } from '../outcome.ts'
import type { CommandAsked, CommandResult } from './page.ts'

/** A refusal for a terminal: one line, and the exit code that goes with it. */
export function sayRefused(write: CommandAsked['write'], refusal: Refusal): CommandResult {
  write(`homeward: ${refusal.because}`)
  return { exit: outside[refusal.refused].exit, json: { problem: refusal.because } }
}
