import { monthWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { Details, EmptyState, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { crisisAddress, crisisPdfAddress } from '../../addresses.ts'
import { type CrisisMonth, monthOf } from '../../rules/crisis-month.ts'
import {
  asAtWords,
  crisisLines,
  crisisRuleWords,
  fewWords,
  hidesFew,
  outcomeLines,
} from '../../rules/crisis-month-words.ts'
import { MonthMenu } from '../month-menu.tsx'
import { paths as summaryPaths } from '../summary/addresses.ts'

export const CrisisMonthView = ({
  content,
  today,
  last,
  sends,
}: {
  content: CrisisMonth
  today: LocalDate
  /** The last month that this viewer may read. */
  last: LocalDate
  sends: boolean
}) => {
  const month = monthOf(content)
  const none = content.starts === 0 && content.placed === 0 && content.nightNursing === 0
  return (
    <>
      <PageHeading
        title="Crisis response"
        note={month.equals(today.with({ day: 1 })) ? `${monthWords(month)} so far` : monthWords(month)}
        below
      >
        <a href={crisisPdfAddress(content.month)}>Save as PDF</a>
        {sends && <a href={summaryPaths.circulation}>Send it once a month</a>}
      </PageHeading>
      <MonthMenu last={last} chosen={month} address={crisisAddress} />
      {none ? (
        <EmptyState title="Nobody began crisis care">
          No start of crisis care or night nursing is recorded in {monthWords(month)}.
        </EmptyState>
      ) : (
        <>
          <Table
            caption={`Crisis response in ${monthWords(month)}`}
            columns={[
              {
                name: 'what',
                head: 'What',
                rowHead: true,
                card: 'title',
                cell: ({ name: what, about }) => <Two first={what} second={about} />,
              },
              { name: 'number', head: 'Number', numeric: true, card: 'corner', cell: ({ number }) => number },
            ]}
            rows={crisisLines(content)}
          />
          {content.outcomes.length > 0 && (
            <Table
              caption="How it ended"
              captionShown
              columns={[
                { name: 'how', head: 'How', rowHead: true, card: 'title', cell: ({ name: how }) => how },
                {
                  name: 'people',
                  head: 'People',
                  numeric: true,
                  card: 'corner',
                  cell: ({ number }) => number,
                },
              ]}
              rows={outcomeLines(content)}
            />
          )}
          {hidesFew(content) && <p>{fewWords}</p>}
        </>
      )}
      <Details summary={{ text: 'How it is counted' }}>
        <p>{asAtWords(content)}</p>
        <p>{crisisRuleWords}</p>
        <p>
          A month is that in which the care began. Hours are those of the visits asked for, on each day from
          the first to the last, or to today. What counts as out of hours, and as an avoided admission, is our
          own definition.
        </p>
      </Details>
    </>
  )
}
