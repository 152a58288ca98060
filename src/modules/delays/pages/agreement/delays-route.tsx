import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { DelaysView } from './delays-view.tsx'
import { loadMonths } from './load-months.ts'

/** The months to be agreed, what waits for the viewer first. */
export const delaysPage = page({
  at: '/delays',
  may: 'see delays',
  logs: 'opened the months to be agreed',
  async get(asked) {
    const months = await loadMonths(asked)
    if (isRefusal(months)) return months
    return {
      view: <DelaysView months={months} viewer={asked.viewer} now={asked.now} />,
      title: 'Delays',
      nav: '/delays',
      wide: true,
      body: { live: 'page' },
    }
  },
})
