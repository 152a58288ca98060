import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { settingsOf } from '../../queries/settings.ts'
import { chcOf } from '../../rules/chc/standing.ts'
import { sliceHere } from '../choice/slice-page.tsx'
import { ChcView } from './view.tsx'

/** Where NHS continuing healthcare stands for one person, with its clock and what can be recorded next. */
export const chcPage = page({
  at: '/stays/:stayId/chc',
  may: 'record continuing healthcare',
  logs: 'opened NHS continuing healthcare',
  opens: 'stayId',
  async get(asked) {
    const slice = await sliceHere(asked)
    if (isRefusal(slice)) return slice
    const { chc: settings } = await settingsOf(asked.tx, asked.viewer.systemId)
    const chc = chcOf(slice.facts, dateOf(asked.now), settings)
    // Nothing can be recorded any more, so a clock that still runs would only ever say late.
    const followed = slice.adding === 'open' || chc.round.decision || chc.round.closed
    return {
      title: 'NHS continuing healthcare',
      nav: '/list',
      wide: true,
      body: { live: 'page' },
      view: (
        <ChcView
          asked={asked}
          slice={slice}
          settings={settings}
          chc={followed ? chc : { ...chc, clock: null, packageDueOn: null }}
        />
      ),
    }
  },
})
