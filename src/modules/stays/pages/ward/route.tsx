import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { wardPlan } from '../../queries/ward-plan.ts'
import { wardSummary } from '../../queries/ward-summary.ts'
import { shows, Ward } from './view.tsx'

/** A ward's beds in order, with people as far as the viewer may see them; ?show= narrows it. */
export const wardPage = page({
  at: '/wards/:wardId',
  may: 'see wards and beds',
  logs: 'opened a bed plan',
  async get({ tx, viewer, now, params, query }) {
    const plan = await wardPlan(tx, viewer.systemId, params.wardId ?? '')
    if (!plan) return refuse('not-found', 'There is no such ward')
    const { wardId } = plan
    const ours = plan.organisationId === viewer.organisationId
    const view = (
      <Ward
        plan={plan}
        show={shows.find((one) => one === query.get('show')) ?? 'all'}
        now={now}
        address={(show) => wardPage.to({ wardId }, { show: show === 'all' ? undefined : show })}
        mayAdmit={ours && mayDo(viewer, 'admit and move')}
        mayClose={(ours || mayDo(viewer, 'change wards')) && mayDo(viewer, 'close beds')}
        mayBuild={mayDo(viewer, 'change wards')}
        maySeeScore={
          mayDo(viewer, 'see as described') &&
          (viewer.role !== 'ward coordinator' || (viewer.wardId ? viewer.wardId === wardId : ours))
        }
        seesPeople={mayDo(viewer, 'see people')}
        withoutBed={
          (await wardSummary(tx, viewer.systemId)).find((one) => one.wardId === wardId)?.withoutBed ?? 0
        }
        viewer={viewer.name}
      />
    )
    return { view, title: `${plan.ward}, ${plan.site}`, wide: true, nav: '/wards', body: { live: 'page' } }
  },
})
