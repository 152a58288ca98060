import type { Parts } from '../../platform/http/page.ts'
import { fitJob, rebuildFit } from './actions/keep-fit.ts'
import { keepPredictionJob } from './actions/keep-prediction.ts'
import { morningJob, rebuildScores, scoreJob } from './actions/mornings.ts'
import { balance } from './commands/balance.ts'
import { demand } from './commands/demand.ts'
import { todayCommand } from './commands/today.ts'
import { aheadCsvPage, aheadPage } from './pages/ahead/route.tsx'
import { balanceCsvPage, balancePage, keepPredictionPage } from './pages/balance/route.tsx'
import { demandCsvPage, demandPage } from './pages/demand/route.tsx'
import { runOdsPage, runPdfPage, runScenarioPage } from './pages/export/files-route.ts'
import { runPlanPage } from './pages/export/plan-route.tsx'
import type { PlansFrom } from './pages/export/plans.ts'
import { fitPage } from './pages/fit/route.tsx'
import { howMuchPage } from './pages/how-much/route.tsx'
import { type ReadScenario, scenariosPage } from './pages/scenarios/route.tsx'
import { assessorsPage } from './pages/settings/assessors-route.tsx'
import { costsPage } from './pages/settings/costs-route.tsx'
import { sharesPage } from './pages/settings/shares-route.tsx'
import { runCsvPage, runPage, stopPage, whatIfPage } from './pages/what-if/route.tsx'

type Given = {
  /** The version of the program. */
  program: string
  /** The plans of a place, in which an answer can be used. */
  plans: PlansFrom
}

/** @param read how a scenario's file is read: the edge that runs scenarios knows. */
export const partsWith = (read: ReadScenario, { program, plans }: Given): Parts => ({
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
    runPage(plans),
    stopPage,
    runCsvPage,
    runOdsPage,
    runPdfPage,
    runScenarioPage,
    runPlanPage(plans),
    scenariosPage(read),
    sharesPage,
    costsPage,
    assessorsPage,
    howMuchPage,
    fitPage,
  ],
  commands: [demand, balance, todayCommand],
  jobs: [keepPredictionJob(program), fitJob, morningJob, scoreJob],
  rebuilds: [
    { name: 'fits', what: 'what the facts say of stays and waits', run: rebuildFit },
    { name: 'scores', what: 'scores of what was said each morning', run: rebuildScores },
  ],
})
