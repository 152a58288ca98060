import type { Parts } from '../../platform/http/page.ts'
import { need } from './need/need.ts'
import { runScenario } from './run-scenario.ts'

/** What the simulation plugs into the program: its commands. */
export const parts: Parts = { name: 'simulate', pages: [], commands: [runScenario, need] }
