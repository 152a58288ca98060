import './delays.ts'
import './list.ts'
import './options.ts'
import './simulation.ts'
import './suggestion.ts'
import { runBenches } from './harness.ts'

export const run = runBenches
