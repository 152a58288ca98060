import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { chcRows } from '../../queries/chc/list.ts'
import { settingsOf } from '../../queries/settings.ts'
import { showOf } from './filters.ts'
import { ChcList } from './list-view.tsx'

/** Everyone with NHS continuing healthcare under way: the 28 days, late first, and what came of it. */
export const chcListPage = page({
  at: '/chc',
  may: 'record continuing healthcare',
  logs: 'opened NHS continuing healthcare of everyone',
  steady: true,
  async get({ tx, viewer, now, query }) {
    const { chc: settings } = await settingsOf(tx, viewer.systemId)
    const rows = await chcRows(tx, viewer, now, settings)
    return {
      title: 'NHS continuing healthcare',
      nav: '/list',
      wide: true,
      body: { live: 'page' },
      view: <ChcList rows={rows} settings={settings} show={showOf(query.get('show'))} today={dateOf(now)} />,
    }
  },
})
