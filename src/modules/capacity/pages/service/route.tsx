import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { paths } from '../../addresses.ts'
import { closedBeds } from '../../queries/closed-beds.ts'
import { figureHistory } from '../../queries/history.ts'
import { ledger } from '../../queries/ledger.ts'
import { promisedBusiness } from '../../queries/promises.ts'
import { groupsOf } from '../../rules/rows.ts'
import { ServiceView } from './view.tsx'

/** One service: all it offers, what is free of it, what was ever said, by whom. */
export const servicePage = page({
  at: paths.service,
  may: 'see capacity',
  logs: 'opened a service',
  async get({ tx, viewer, now, params }) {
    const serviceId = params.serviceId ?? ''
    const { systemId } = viewer
    const loaded = await ledger(tx, { systemId, now, serviceId })
    const [one] = loaded.services
    if (!one) return refuse('not-found', 'There is no such service in use')
    const groups = groupsOf([one])
    const lines = new Set(one.lines.map(({ lineId }) => lineId))
    return {
      title: 'A service',
      nav: paths.ledger,
      wide: true,
      body: { live: 'page' },
      view: (
        <ServiceView
          service={one}
          loaded={{ ...loaded, asked: {}, now, groups, all: groups.flatMap(({ rows }) => rows), old: [] }}
          closed={one.wardId ? await closedBeds(tx, { systemId, wardId: one.wardId }) : []}
          history={await figureHistory(tx, { systemId, serviceId })}
          settled={loaded.settled.filter(({ lineId }) => lines.has(lineId))}
          promises={await promisedBusiness(tx, { systemId, now, serviceIds: [serviceId] })}
          confirming={{ viewer, key: newId().slice(-8) }}
        />
      ),
    }
  },
})
