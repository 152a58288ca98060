import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { unmetPeople } from '../../queries/unmet-people.ts'
import { nightsBehind, partOf } from '../../rules/unmet-ledger.ts'
import type { UnmetNight } from '../../rules/unmet-model.ts'
import { loadUnmet } from './load.ts'
import { PeopleView } from './people-view.tsx'

/** The people behind one number of the ledger, as far as the viewer may see them. */
export const unmetPeoplePage = page({
  at: '/unmet/people',
  may: 'see unmet need',
  logs: 'opened the people behind a number of unmet need',
  async get(asked) {
    const loaded = await loadUnmet(asked)
    if (isRefusal(loaded)) return loaded
    const key = asked.query.get('key')
    const of = asked.query.get('of') === 'missing' ? 'missing' : 'days'
    const nights = nightsBehind(loaded.nights, { split: loaded.split, key, of })
    const all = nights.flatMap(({ missing }) => missing)
    const part = key === null ? null : all.find((one) => partOf(one, loaded.split) === key)
    if (part === undefined) return refuse('not-found', 'Nothing of this kind was missing then')
    const hours = ({ missing }: UnmetNight) =>
      missing.reduce(
        (sum, one) =>
          one.what === 'visit' && (key === null || partOf(one, loaded.split) === key) ? sum + one.hours : sum,
        0,
      )
    const people = await unmetPeople(asked.tx, nights, hours)
    return {
      title: 'People behind a number',
      view: (
        <PeopleView
          loaded={loaded}
          part={part}
          of={of}
          days={nights.length}
          people={people}
          now={asked.now}
        />
      ),
      wide: true,
      nav: '/places',
    }
  },
})
