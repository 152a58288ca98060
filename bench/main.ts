import './delays.ts'
import './list.ts'
import { runBenches } from './harness.ts'

export const run = runBenches
