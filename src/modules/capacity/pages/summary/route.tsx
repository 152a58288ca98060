import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { mayDo } from '../../../access/index.ts'
import { paths } from './addresses.ts'
import { loadSummary, maySeeSmall } from './load.ts'
import { SummaryView } from './view.tsx'

/** Capacity, use, starts against target, delayed packages and key messages, as they are now, and what changed. */
export const summaryPage = page({
  at: paths.summary,
  may: 'see capacity',
  logs: 'opened the seven-day summary',
  async get({ tx, viewer, now }) {
    const loaded = await loadSummary(tx, { viewer, now })
    return {
      title: 'Seven-day summary',
      nav: '/capacity',
      wide: true,
      view: (
        <SummaryView
          loaded={loaded}
          now={now}
          once={newId()}
          maySend={mayDo(viewer, 'send summaries')}
          seesPeople={mayDo(viewer, 'see people')}
          printedBy={`${viewer.name}, ${viewer.organisationName}`}
          small={maySeeSmall(viewer) ? 'said' : 'kept back'}
        />
      ),
    }
  },
})
