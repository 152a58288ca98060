import type { Parts } from '../../platform/http/page.ts'
import { fitJob, rebuildFit } from './actions/keep-fit.ts'
import { morningJob, rebuildScores, scoreJob } from './actions/mornings.ts'
import { demand } from './commands/demand.ts'
import { todayCommand } from './commands/today.ts'
import { demandCsvPage, demandPage } from './pages/demand/route.tsx'
import { fitPage } from './pages/fit/route.tsx'
import { type ReadScenario, scenariosPage } from './pages/scenarios/route.tsx'
import { runCsvPage, runPage, stopPage, whatIfPage } from './pages/what-if/route.tsx'

/** @param read how a scenario's file is read: the edge that runs scenarios knows. */
export const partsWith = (read: ReadScenario): Parts => ({
  name: 'forecast',
  pages: [demandPage, demandCsvPage, whatIfPage, runPage, stopPage, runCsvPage, scenariosPage(read), fitPage],
  commands: [demand, todayCommand],
  jobs: [fitJob, morningJob, scoreJob],
  rebuilds: [
    { name: 'fits', what: 'what the facts say of stays and waits', run: rebuildFit },
    { name: 'scores', what: 'scores of what was said each morning', run: rebuildScores },
  ],
})
