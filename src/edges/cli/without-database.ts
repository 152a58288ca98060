import type { Command } from '../../platform/http/page.ts'
import { programFor } from './run-command.ts'

/** Whether this call is one of a command that needs no database for it: nothing is opened, locked or asked then. */
export async function needsNoDatabase(argv: string[], root: string): Promise<boolean> {
  let needsNone = false
  const look = async (
    command: Command,
    _: unknown,
    options: Record<string, string | boolean | undefined>,
  ) => {
    needsNone = command.withoutDatabase?.(options) ?? false
  }
  try {
    await programFor(root, () => undefined, look).parseAsync(argv, { from: 'user' })
    return needsNone
  } catch {
    // A wrong call; whoever runs it says what is wrong.
    return false
  }
}
