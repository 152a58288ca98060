import { asService } from '../../../../platform/db/as-service.ts'
import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { fitOf } from '../../queries/kept-fit.ts'
import { todayScenario } from '../../queries/today-scenario.ts'
import { fittedTimes } from '../../rules/fit/fitted-times.ts'
import { paths } from '../addresses.ts'
import { FitView } from './view.tsx'

/** What the facts of the place say of stays, waits, shares and arrivals, and how well the curves fit; counts alone. */
export const fitPage = page({
  at: paths.fit,
  may: 'see forecasts',
  logs: 'opened what was fitted',
  steady: true,
  async get({ tx, viewer, now, query }) {
    const today = await todayScenario(tx, viewer, now)
    const fit = today?.fit ?? (await asService(tx, viewer, (service) => fitOf(tx, service, now)))
    const times = fittedTimes(fit)
    const wanted = query.get('of')
    const chosen = wanted === null ? times[0]! : times.find(({ key }) => key === wanted)
    if (!chosen) return refuse('not-found', 'There is no such thing fitted: choose one of those on this page')
    return {
      title: 'What was fitted',
      view: (
        <FitView
          fit={fit}
          made={today?.made ?? null}
          times={times}
          chosen={chosen}
          mayKeep={mayDo(viewer, 'keep scenarios')}
        />
      ),
      wide: true,
      nav: paths.demand,
    }
  },
})
