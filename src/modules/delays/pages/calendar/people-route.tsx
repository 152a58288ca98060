import { page } from '../../../../platform/http/page.ts'
import { monthText } from '../../../../platform/month-text.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { monthAddress, returnAddress } from '../returns/addresses.ts'
import { loadPeople, type People } from './people-load.ts'
import { PeopleView } from './people-view.tsx'
import { calendarPage } from './route.tsx'

/** The people behind a number of one organisation: of a month, or by a SitRep of a day or a week; the query says which. */
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
          back={backTo(people)}
          to={({ stayId, dates }) =>
            calendarPage.to(
              { stayId },
              {
                month: monthText(people.month),
                edition: people.edition.id,
                at: people.at?.text,
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

/** The nights are settled on the month's own page; what is derived from them stands on its return. */
function backTo({ edition: { series }, organisation: { organisationId }, period }: People): string {
  return series === 'nights'
    ? monthAddress(organisationId, period.from)
    : returnAddress({ series, organisationId, period })
}
