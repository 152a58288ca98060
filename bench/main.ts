import './delays.ts'
import './list.ts'
import './measures.tsx'
import './options.ts'
import './simulation.ts'
import './suggestion.ts'
import './what-if-place.ts'
import { runBenches } from './harness.ts'

export const run = runBenches
