import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { choiceRows } from '../../queries/choice/list.ts'
import { settingsOf } from '../../queries/settings.ts'
import { ladderOf } from '../../rules/choice/steps.ts'
import { showOf } from './filters.ts'
import { ChoiceList } from './list-view.tsx'

/** Who is choosing where to go, whose next step is late, and whether the steps were given in time. */
export const choiceListPage = page({
  at: '/choice',
  may: 'guide choice',
  logs: 'opened the choice ladder of everyone',
  steady: true,
  async get({ tx, viewer, now, query }) {
    const ladder = ladderOf((await settingsOf(tx, viewer.systemId)).ladder)
    const rows = await choiceRows(tx, viewer, now, ladder)
    return {
      title: 'Choice of where to go',
      nav: '/list',
      wide: true,
      body: { live: 'page' },
      view: <ChoiceList rows={rows} ladder={ladder} show={showOf(query.get('show'))} today={dateOf(now)} />,
    }
  },
})
