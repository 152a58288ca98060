import { momentWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { inOrderRecorded } from '../../rules/agreement.ts'
import { nightsWords, sideWords } from '../../rules/agreement-words.ts'
import type { DelayFact } from '../../rules/facts.ts'
import { readIsoDate } from '../../rules/returns/period.ts'
import { monthAddress } from './addresses.ts'
import { loadMonth } from './load.ts'
import { whoseWords } from './whose.ts'

type AboutNights = Extract<DelayFact, { kind: 'position' | 'asked' | 'dispute-recorded' }>

/** Everything that was said of somebody's nights, taken back or not, newest first. */
export const historyPage = page({
  at: '/delays/:month/:organisationId/history',
  may: 'see delays',
  logs: 'opened what was said of nights',
  async get(asked) {
    const of = await loadMonth(asked)
    if (isRefusal(of)) return of
    const { query, now } = asked
    const line = of.people.find((one) => one.stayId === query.get('stay'))
    if (!line)
      return refuse('not-found', 'No night of this person counts in this month, or you cannot see them')
    const from = readIsoDate(query.get('from') ?? '')?.toString() ?? `${of.month}-01`
    const to = readIsoDate(query.get('to') ?? '')?.toString() ?? `${of.month}-31`
    const facts = of.all.facts.get(line.stayId) ?? []
    const gone = new Map(facts.flatMap((fact) => (fact.supersedes ? [[fact.supersedes, fact] as const] : [])))
    const rows = inOrderRecorded(facts)
      .filter(isAboutNights)
      .filter(({ detail }) => detail.nights.from <= to && detail.nights.to >= from)
      .reverse()
    return {
      view: (
        <>
          <PageHeading title="What was said of these nights" note={line.name} below />
          {rows.length === 0 ? (
            <EmptyState title="Nothing has been said yet">
              Say whose the nights are on the month’s page.
            </EmptyState>
          ) : (
            <Table
              caption="What was said, newest first"
              rows={rows}
              columns={[
                {
                  name: 'when',
                  head: 'When',
                  rowHead: true,
                  card: 'title',
                  cell: (fact) => momentWords(fact.recordedAt, now),
                },
                {
                  name: 'who',
                  head: 'Who',
                  cell: (fact) => (fact.recordedBy && of.names.get(fact.recordedBy)) ?? 'not recorded',
                },
                {
                  name: 'nights',
                  head: 'Nights',
                  cell: ({ detail }) =>
                    nightsWords(
                      Temporal.PlainDate.from(detail.nights.from),
                      Temporal.PlainDate.from(detail.nights.to),
                    ),
                },
                {
                  name: 'what',
                  head: 'What was said',
                  cell: (fact) => (
                    <>
                      {gone.has(fact.factId) ? <del>{said(fact)}</del> : said(fact)}
                      {gone.has(fact.factId) &&
                        ` Taken back ${momentWords(gone.get(fact.factId)!.recordedAt, now)}.`}
                    </>
                  ),
                },
              ]}
            />
          )}
          <p>
            <a href={monthAddress(of, { stay: line.stayId })}>Back to the nights</a>
          </p>
        </>
      ),
      title: 'What was said of nights',
      nav: '/delays',
      wide: true,
    }
  },
})

const isAboutNights = (fact: DelayFact): fact is AboutNights =>
  fact.kind === 'position' || fact.kind === 'asked' || fact.kind === 'dispute-recorded'

function said(fact: AboutNights): string {
  const who = sideWords[fact.detail.side].replace('the', 'The')
  const words = fact.detail.words ? `: “${fact.detail.words}”` : '.'
  if (fact.kind === 'asked') return `${who} asked again${words}`
  if (fact.kind === 'dispute-recorded') return `${who} leaves it disputed${words}`
  const whose = whoseWords(fact.detail.whose, fact.detail.side).replace('ours', 'its own')
  const awaited = fact.detail.awaits ? ` (${awaitsWords(fact.detail.awaits)})` : ''
  return `${who} says it is ${whose}${awaited}${words}`
}
