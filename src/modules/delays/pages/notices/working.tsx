import { fullDate, weekdayOf } from '../../../../platform/date-words.ts'
import { Table } from '../../../../ui/index.ts'
import type { Liability } from '../../rules/notices/liable-days.ts'
import { provisionOf } from '../../rules/notices/provisions.ts'

/** The working, line by line, each with its rule; then every day of the period, counted or not. */
export const Working = ({ liability: { lines, days } }: { liability: Liability }) => (
  <>
    <ol>
      {lines.map(({ words, rule }) => (
        <li>
          {words} <Rule rule={rule} />
        </li>
      ))}
    </ol>
    {days.length > 0 && (
      <Table
        caption="Each day of the period"
        captionShown
        columns={[
          {
            name: 'day',
            head: 'Day',
            cell: ({ date }) => `${weekdayOf(date)} ${fullDate(date)}`,
            rowHead: true,
            card: 'title',
          },
          {
            name: 'counted',
            head: 'Counted',
            cell: ({ counted }) => (counted ? <strong>Counted</strong> : 'Not counted'),
          },
          {
            name: 'why',
            head: 'Why',
            cell: ({ counted, words }) => (counted ? 'In the period, and nothing takes it out' : words),
          },
          { name: 'rule', head: 'Rule', cell: ({ rule }) => <Rule rule={rule} /> },
        ]}
        rows={days}
      />
    )}
  </>
)

/** Where the law says it, and our own number of the rule. */
export const Rule = ({ rule }: { rule: string }) => (
  <span class="hw-code">
    {provisionOf(rule)} ({rule})
  </span>
)
