import { page } from '../../../../platform/http/page.ts'
import { peopleOutOfArea, perhapsOutOfArea } from '../../queries/repatriation/out-of-area.ts'
import { RepatriationView } from './list-view.tsx'

/** The weekly review of people in beds out of their own area; one page of A4 for the call. */
export const repatriationPage = page({
  at: '/repatriation',
  may: 'review out-of-area',
  logs: 'opened the out-of-area review',
  steady: true,
  async get({ tx, viewer, now }) {
    const lines = await peopleOutOfArea(tx, viewer)
    const suggested = await perhapsOutOfArea(tx, viewer)
    return {
      title: 'Out of area',
      wide: true,
      nav: '/list',
      body: { live: 'page' },
      view: <RepatriationView lines={lines} suggested={suggested} viewer={viewer} now={now} />,
    }
  },
})
