import { momentWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { Column } from '../../../../ui/index.ts'
import { PageHeading, Table } from '../../../../ui/index.ts'
import { type Opening, whoLooked } from '../../../access/index.ts'
import { journeyAddress } from '../addresses.ts'
import { whoIs } from '../who.ts'

const most = 1000

/** Everyone who opened this person's record (rule IG-06). */
export const openingsPage = page({
  at: '/stays/:stayId/openings',
  may: 'see people',
  logs: 'opened the list of who looked',
  opens: 'stayId',
  async get({ tx, viewer, now, params }) {
    const who = await whoIs(tx, viewer, now, params.stayId)
    if (isRefusal(who)) return who
    const openings = await whoLooked(tx, who.personId, most)
    return {
      title: 'Everyone who looked',
      nav: '/list',
      wide: true,
      view: (
        <>
          <p>
            <a href={journeyAddress(who.stayId)}>Back to the journey</a>
          </p>
          <PageHeading
            title="Everyone who looked"
            below
            note={`${who.name}. Newest first; the same person within ten minutes is one line.${openings.length === most ? ` The last ${most}.` : ''}`}
          />
          <Table
            caption="Everyone who opened this record, newest first"
            columns={columnsAt(now)}
            rows={openings}
          />
        </>
      ),
    }
  },
})

const columnsAt = (now: Instant): Column<Opening>[] => [
  { name: 'when', head: 'When', card: 'corner', cell: ({ at }) => momentWords(at, now) },
  { name: 'who', head: 'Who', rowHead: true, card: 'title', cell: ({ name }) => name },
  { name: 'role', head: 'As', card: 'inline', cell: ({ role }) => role },
  { name: 'organisation', head: 'For', card: 'inline', cell: ({ organisation }) => organisation },
  { name: 'what', head: 'What they did', card: 'line', cell: ({ what }) => what },
]
