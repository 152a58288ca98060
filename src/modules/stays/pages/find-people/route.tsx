import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { mayDo } from '../../../access/index.ts'
import { findPeople } from '../../../people/index.ts'
import { whereabouts } from '../../queries/whereabouts.ts'
import { FindPeople, type FoundRow } from './view.tsx'

/** Finds people. The question is posted and answered with the page itself: it never stands in an address. */
export const findPeoplePage = page({
  at: '/people',
  may: 'look for people',
  logs: 'looked for a person',
  get: async (asked) => show(asked, '', null),
  async post(asked) {
    const { tx, viewer, form } = asked
    const typed = (form.q ?? '').trim().slice(0, 100)
    if (!typed) return show(asked, '', null)
    const found = await findPeople(tx, viewer, typed)
    const stays = await whereabouts(tx, viewer.systemId, { personIds: found.map((one) => one.personId) })
    return show(
      asked,
      typed,
      found.map((one) => ({ ...one, stay: stays.find((stay) => stay.personId === one.personId) ?? null })),
    )
  },
})

function show({ viewer, now }: Asked, typed: string, found: readonly FoundRow[] | null): Reply {
  const admit = mayDo(viewer, 'admit and move') ? '/stays/new' : null
  const view = <FindPeople here={findPeoplePage.to()} typed={typed} found={found} now={now} admit={admit} />
  return { view, title: 'Find a person', wide: found !== null && found.length > 0 }
}
