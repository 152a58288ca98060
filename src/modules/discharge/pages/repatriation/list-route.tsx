import { page } from '../../../../platform/http/page.ts'
import { peopleOutOfArea, perhapsOutOfArea } from '../../queries/repatriation/out-of-area.ts'
import { settingsOf } from '../../queries/settings.ts'
import { RepatriationView } from './list-view.tsx'

/** The review of people in beds out of their own area; one page of A4 for the call. */
export const repatriationPage = page({
  at: '/repatriation',
  may: 'review out-of-area',
  logs: 'opened the out-of-area review',
  steady: true,
  async get({ tx, viewer, now }) {
    const { reviewEveryDays } = await settingsOf(tx, viewer.systemId)
    const lines = await peopleOutOfArea(tx, viewer, reviewEveryDays)
    const suggested = await perhapsOutOfArea(tx, viewer)
    return {
      title: 'Out of area',
      wide: true,
      nav: '/list',
      body: { live: 'page' },
      view: (
        <RepatriationView
          lines={lines}
          suggested={suggested}
          everyDays={reviewEveryDays}
          viewer={viewer}
          now={now}
        />
      ),
    }
  },
})
