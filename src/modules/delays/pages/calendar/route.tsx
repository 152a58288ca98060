import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { loadCalendar } from './load.ts'
import { CalendarView } from './view.tsx'

/** The nights of one stay, month by month, each with its working. */
export const calendarPage = page({
  at: '/stays/:stayId/nights',
  may: 'see delays',
  logs: 'opened the nights of a stay',
  opens: 'stayId',
  async get(asked) {
    const calendar = await loadCalendar(asked)
    if (isRefusal(calendar)) return calendar
    return {
      title: 'Nights of a stay',
      view: (
        <CalendarView
          calendar={calendar}
          viewer={asked.viewer}
          now={asked.now}
          to={(query) => calendarPage.to({ stayId: calendar.stayId }, query)}
        />
      ),
      wide: true,
      nav: '/delays',
    }
  },
})
