import { page } from '../../../../platform/http/page.ts'
import { mayDo } from '../../../access/index.ts'
import { closedBeds, wardSummary } from '../../queries/ward-summary.ts'
import { Wards } from './view.tsx'

/** Every ward with its numbers. It shows nobody, so board members and administrators see it as everyone does. */
export const wardsPage = page({
  at: '/wards',
  may: 'see wards and beds',
  logs: 'opened wards and beds',
  steady: true,
  async get({ tx, viewer, now }) {
    const view = (
      <Wards
        wards={await wardSummary(tx, viewer.systemId)}
        closed={await closedBeds(tx, viewer.systemId)}
        now={now}
        organisationId={viewer.organisationId}
        mayClose={mayDo(viewer, 'close beds')}
        mayBuild={mayDo(viewer, 'change wards')}
      />
    )
    return { view, title: 'Wards and beds', wide: true, nav: '/wards', body: { live: 'page' } }
  },
})
