import type { Parts } from '../../platform/http/page.ts'
import { importCommand } from './import/command.ts'

export const parts: Parts = { name: 'stays', pages: [], commands: [importCommand] }
