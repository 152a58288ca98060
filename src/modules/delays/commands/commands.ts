import type { Command } from '../../../platform/http/page.ts'

export const commands: Command[] = []
