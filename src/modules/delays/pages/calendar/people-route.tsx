import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { monthAddress } from '../returns/addresses.ts'
import { loadPeople } from './people-load.ts'
import { PeopleView } from './people-view.tsx'
import { calendarPage } from './route.tsx'

/** The people behind a number of a month of one organisation; the query says which number. */
export const peoplePage = page({
  at: '/delays/:month/:organisationId/people',
  may: 'see delays',
  logs: 'opened the people behind a number of delayed days',
  async get(asked) {
    const people = await loadPeople(asked)
    if (isRefusal(people)) return people
    return {
      title: 'People behind a number',
      view: (
        <PeopleView
          people={people}
          back={monthAddress(people.organisation.organisationId, people.month)}
          to={({ stayId, dates }) =>
            calendarPage.to(
              { stayId },
              {
                month: people.month.toString().slice(0, 7),
                edition: people.edition.id,
                at: people.at?.toString(),
                on: people.edition.series === 'drd' ? undefined : dates[0]?.toString(),
              },
            )
          }
        />
      ),
      wide: true,
      nav: '/delays',
    }
  },
})
