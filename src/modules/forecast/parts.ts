import type { Parts } from '../../platform/http/page.ts'
import { keepPredictionJob } from './actions/keep-prediction.ts'
import { balance } from './commands/balance.ts'
import { demand } from './commands/demand.ts'
import { aheadCsvPage, aheadPage } from './pages/ahead/route.tsx'
import { balanceCsvPage, balancePage, keepPredictionPage } from './pages/balance/route.tsx'
import { demandCsvPage, demandPage } from './pages/demand/route.tsx'
import { type ReadScenario, scenariosPage } from './pages/scenarios/route.tsx'
import { sharesPage } from './pages/settings/shares-route.tsx'
import { runCsvPage, runPage, stopPage, whatIfPage } from './pages/what-if/route.tsx'

type Given = {
  /** The version of the program. */
  program: string
}

/** @param read how a scenario's file is read: the edge that runs scenarios knows. */
export const partsWith = (read: ReadScenario, { program }: Given): Parts => ({
  name: 'forecast',
  pages: [
    demandPage,
    demandCsvPage,
    aheadPage,
    aheadCsvPage,
    balancePage,
    balanceCsvPage,
    keepPredictionPage(program),
    whatIfPage,
    runPage,
    stopPage,
    runCsvPage,
    scenariosPage(read),
    sharesPage,
  ],
  commands: [demand, balance],
  jobs: [keepPredictionJob(program)],
})
