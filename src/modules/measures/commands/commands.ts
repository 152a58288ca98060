import type { Command } from '../../../platform/http/page.ts'
import { listCommand } from './list.ts'
import { loadCommand } from './load.ts'
import { showCommand } from './show.ts'
import { exportCommand, importCommand } from './tables.ts'

export const commands: readonly Command[] = [
  listCommand,
  showCommand,
  loadCommand,
  exportCommand,
  importCommand,
]
