import type { Command } from '../../../platform/http/page.ts'
import { countCommand } from './count.ts'
import { loadCodesCommand } from './load-codes.ts'
import { returnCommand } from './return.ts'

export const commands: Command[] = [countCommand, returnCommand, loadCodesCommand]
