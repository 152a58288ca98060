import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { chcRows } from '../../queries/chc/list.ts'
import { showOf } from './filters.ts'
import { ChcList } from './list-view.tsx'

/** Everyone with NHS continuing healthcare under way: the 28 days, late first, and what came of it. */
export const chcListPage = page({
  at: '/chc',
  may: 'record continuing healthcare',
  logs: 'opened NHS continuing healthcare of everyone',
  steady: true,
  async get({ tx, viewer, now, query }) {
    const rows = await chcRows(tx, viewer, now)
    return {
      title: 'NHS continuing healthcare',
      nav: '/list',
      wide: true,
      body: { live: 'page' },
      view: <ChcList rows={rows} show={showOf(query.get('show'))} today={dateOf(now)} />,
    }
  },
})
