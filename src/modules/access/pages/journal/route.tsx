import { page } from '../../../../platform/http/page.ts'
import { journalRows } from '../../../../platform/journal.ts'
import { dateOf } from '../../../../platform/time.ts'
import { accounts } from '../../queries/accounts.ts'
import { organisations } from '../../queries/organisations.ts'
import { filterOf } from './filter.ts'
import { JournalView } from './view.tsx'

const pageRows = 100

export const journalPage = page({
  at: '/journal',
  may: 'see the journal',
  logs: 'opened the journal',
  async get({ tx, query, now }) {
    const filter = filterOf(query)
    // One more than is shown says whether there is an older page.
    const rows = await journalRows(tx, { ...filter, limit: pageRows + 1 })
    const view = (
      <JournalView
        rows={rows.slice(0, pageRows)}
        older={rows.length > pageRows ? rows[pageRows - 1]!.seq : null}
        query={query}
        filter={filter}
        users={new Map((await accounts(tx)).map((a) => [a.userId, a.name]))}
        organisations={new Map((await organisations(tx)).map((o) => [o.organisationId, o.name]))}
        now={now}
        today={dateOf(now)}
      />
    )
    return { view, title: 'Journal', wide: true, nav: '/journal' }
  },
})
