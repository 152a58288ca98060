import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { accounts } from '../../queries/accounts.ts'
import { openings } from '../../queries/who-looked.ts'
import { openingColumns, openingRow } from './csv.ts'
import { OpeningsView } from './view.tsx'

const most = 1000
const mostInFile = 100_000

/** Who opened a record, or what someone opened, to read or as a file (rule IG-06). */
export const openingsPage = page({
  at: '/privacy/openings',
  may: 'check break-glass',
  logs: 'opened a report of who looked',
  async get({ tx, query, now }) {
    const user = query.get('user')?.trim() ?? ''
    const record = query.get('record')?.trim().toLowerCase() ?? ''
    const of = isId(user) ? { userId: user } : isId(record) ? { personId: record } : null
    if (!of) return refuse('invalid', 'Choose someone who signs in, or give the whole reference of a record')
    const asFile = query.get('as') === 'csv'
    const list = await openings(tx, { ...of, limit: asFile ? mostInFile : most })
    if (asFile)
      return csvDownload(`who-looked-${dateOf(now).toString()}`, openingColumns, list.map(openingRow))
    const name = 'userId' in of ? (await accounts(tx, of))[0]?.name : undefined
    const view = (
      <OpeningsView list={list} of={'userId' in of ? { user, name } : { record }} now={now} most={most} />
    )
    return { view, title: 'Who looked', wide: true, nav: '/privacy' }
  },
})
