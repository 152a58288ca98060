import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import { atHomeDue } from '../../queries/at-home-due.ts'
import { careCourses } from '../../queries/care-courses.ts'
import { followedDays } from '../../rules/at-home.ts'
import { careEnded } from '../../rules/care-ended.ts'
import { OutcomesView } from './view.tsx'

const weeksShown = 13
/** Care that began so long before a period is looked at no more, however long it lasted. */
const longestWeeks = 52

/** How reablement and rehabilitation ended, and whom to ask whether they are at home after 91 days. */
export const outcomesPage = page({
  at: '/outcomes',
  may: 'see unmet need',
  logs: 'opened how short-term care ended',
  async get({ tx, viewer, now }) {
    const today = dateOf(now)
    const period = { from: today.subtract({ weeks: weeksShown }).add({ days: 1 }), to: today }
    const since = period.from.subtract({ weeks: longestWeeks, days: followedDays })
    const rows = careEnded(await careCourses(tx, viewer, since), period)
    const due = mayDo(viewer, 'find places') ? await atHomeDue(tx, viewer, now) : null
    return {
      title: 'How short-term care ended',
      nav: '/places',
      wide: true,
      view: <OutcomesView rows={rows} period={period} due={due} today={today} />,
    }
  },
})
