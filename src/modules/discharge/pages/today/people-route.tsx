import { longDateWords, momentWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import { leftOn } from '../../queries/stays-since.ts'
import { count } from '../../rules/lateness.ts'
import { journeyAddress } from '../addresses.ts'
import { listFor } from './lists.ts'
import { loadToday, type ThingsFrom } from './load.ts'
import type { PeopleList } from './people.ts'

/** The people behind a number or a thing of Today. */
export const todayPeoplePage = (others: readonly ThingsFrom[]) =>
  page({
    at: '/today/:of',
    may: 'see people',
    logs: 'opened a list from Today',
    async get({ tx, viewer, now, params }) {
      const of = params.of ?? ''
      const list =
        of === 'left-yesterday'
          ? await leftYesterday()
          : listFor(await loadToday(tx, viewer, now, others), of, now)
      // What was here a moment ago may have been done by somebody else meanwhile.
      if (!list && !/^[a-z0-9-]{2,60}$/.test(of)) return refuse('not-found', 'There is no such list')
      return {
        view: <TodayPeople list={list ?? { of, title: 'Nobody is left here', people: [] }} />,
        title: 'Today',
        wide: true,
        nav: '/',
        body: { live: 'page' },
      }

      async function leftYesterday(): Promise<PeopleList> {
        const day = dateOf(now).subtract({ days: 1 })
        const people = await leftOn(tx, viewer, day.toString(), viewer.wardId ?? null)
        return {
          of,
          title: `Left ${longDateWords(day, dateOf(now))}`,
          people: people.map((one) => ({
            ...one,
            words: [momentWords(one.at, now), one.to].filter(Boolean).join(', '),
          })),
        }
      }
    },
  })

const TodayPeople = ({ list: { title, people } }: { list: PeopleList }) => (
  <>
    <PageHeading
      title={title}
      note={people.length > 0 ? count(people.length, 'person', 'people') : undefined}
    />
    {people.length === 0 ? (
      <EmptyState title="Nobody.">
        It may have been done a moment ago. <a href="/">Back to Today</a>
      </EmptyState>
    ) : (
      <Table
        caption={title}
        rows={people}
        columns={[
          {
            name: 'person',
            head: 'Person',
            rowHead: true,
            card: 'title',
            cell: (one) => (
              <a href={one.href ?? journeyAddress(one.stayId)}>
                <strong>{one.name}</strong>
              </a>
            ),
          },
          { name: 'where', head: 'Where', card: 'inline', cell: (one) => one.where },
          { name: 'words', head: 'How it stands', card: 'line', width: 8, cell: (one) => one.words },
        ]}
      />
    )}
    <p>
      <a href="/">Back to Today</a>
    </p>
  </>
)
