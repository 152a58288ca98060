import type { Command } from '../../../platform/http/page.ts'
import { importCommand } from './import.ts'
import { showCommand } from './show.ts'

export const ledgerCommands: readonly Command[] = [importCommand, showCommand]
