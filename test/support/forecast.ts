import { readKept } from '../../src/edges/simulate/read-scenario.ts'
import { partsWith } from '../../src/modules/forecast/parts.ts'
import { citablePlans } from '../../src/modules/plans/index.ts'

/** The forecast as the program plugs it in. */
export const forecastParts = partsWith(readKept, { program: 'test', plans: citablePlans })
