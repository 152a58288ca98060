import { dateWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import { personCard } from '../../../people/index.ts'
import { board } from '../../queries/board.ts'
import { isHeld } from '../../rules/model.ts'
import { needLine } from '../../rules/need-words.ts'
import { needStateWords } from '../../rules/steps.ts'
import { needAddress, personAddress } from '../addresses.ts'

/** Everything that was ever looked for, for one person. */
export const personNeedsPage = page({
  at: '/people/:personId/needs',
  may: 'see people',
  logs: 'opened what was looked for for somebody',
  opens: 'personId',
  async get({ tx, viewer, now, params }) {
    const person = await personCard(tx, viewer, params.personId!)
    if (isRefusal(person)) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const rows = (await board(tx, viewer, now, { personId: params.personId! })).toReversed()
    return {
      title: 'What was looked for',
      nav: '/places',
      wide: true,
      view: (
        <>
          <PageHeading
            title="What was looked for"
            note={<a href={personAddress(person.personId)}>{`${person.givenName} ${person.familyName}`}</a>}
          />
          {rows.length === 0 ? (
            <EmptyState title="Nothing yet.">
              A need is opened from the person’s journey, or, for somebody at home, under Find a place.
            </EmptyState>
          ) : (
            <Table
              caption="Needs, the newest first"
              rows={rows}
              columns={[
                {
                  name: 'what',
                  head: 'What',
                  rowHead: true,
                  card: 'title',
                  width: 6,
                  cell: (row) => <a href={needAddress(row.needId)}>{needLine(row.requires)}</a>,
                },
                { name: 'since', head: 'Since', cell: (row) => dateWords(dateOf(row.since), dateOf(now)) },
                { name: 'state', head: 'How it stands', cell: (row) => needStateWords(row.state) },
                {
                  name: 'with',
                  head: 'With',
                  cell: (row) =>
                    row.asks.find(({ state }) => isHeld(state) || state === 'ended')?.service ?? 'nobody',
                },
              ]}
            />
          )}
        </>
      ),
    }
  },
})
