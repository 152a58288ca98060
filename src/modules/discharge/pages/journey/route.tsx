import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { journey } from '../../queries/journey.ts'
import { neighboursOf } from './neighbours.ts'
import { JourneyView } from './view.tsx'

/** One person's journey, for everyone with a reason to know them. */
export const journeyPage = page({
  at: '/stays/:stayId',
  may: 'see people',
  logs: 'opened the journey',
  opens: 'stayId',
  async get({ tx, viewer, now, params, query, here }) {
    const stayId = params.stayId ?? ''
    const found = await journey(tx, viewer, stayId, now)
    if (isRefusal(found)) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const neighbours = await neighboursOf(tx, { viewer, now, stayId, from: query.get('from') })
    return {
      title: 'A person’s journey',
      view: <JourneyView journey={found} viewer={viewer} now={now} back={here} neighbours={neighbours} />,
      wide: true,
      nav: '/list',
      body: { live: 'page' },
    }
  },
})
