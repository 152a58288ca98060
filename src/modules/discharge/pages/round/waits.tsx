import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Column, Mark, Table } from '../../../../ui/index.ts'
import type { RoundWait } from '../../queries/round-person.ts'
import { ageOf } from '../../rules/age.ts'
import { awaitsWords } from '../../rules/awaits.ts'
import { lateness } from '../../rules/lateness.ts'
import { LatenessMark } from '../lateness-mark.tsx'

/** What the person waits for, from whom, and how late it is. */
export const RoundWaits = ({
  waits,
  ready,
  now,
}: {
  waits: readonly RoundWait[]
  ready: boolean
  now: Instant
}) => (
  <section>
    <h2>Waiting for</h2>
    {waits.length === 0 ? (
      <p class="hw-round__say">
        {ready ? (
          <Mark is="unowned">Nothing is written down, and they are ready. What comes next?</Mark>
        ) : (
          'Nothing is written down.'
        )}
      </p>
    ) : (
      <Table caption="What they wait for" columns={columns(now)} rows={waits} long={false} />
    )}
  </section>
)

const columns = (now: Instant): Column<RoundWait>[] => {
  const today = dateOf(now)
  return [
    {
      name: 'what',
      head: 'What',
      rowHead: true,
      card: 'title',
      cell: (wait) => <strong>{wait.words ?? awaitsWords(wait.awaits)}</strong>,
    },
    { name: 'owner', head: 'Who owns it', card: 'line', cell: (wait) => ownerWords(wait) },
    { name: 'since', head: 'Since', card: 'inline', cell: (wait) => dateWords(dateOf(wait.since), today) },
    {
      name: 'due',
      head: 'Due',
      card: 'inline',
      cell: ({ due }) =>
        due ? `${dateWords(due.on, today)}${due.at ? ` ${timeWords(due.at)}` : ''}` : 'not set',
    },
    { name: 'state', head: 'State', card: 'foot', cell: (wait) => <LatenessMark of={lateness(wait, now)} /> },
    {
      name: 'heard',
      head: 'Last heard',
      card: 'end',
      cell: (wait) =>
        `${heard[wait.state]} ${ageOf(wait.lastHeardAt, now).words.replace(/^[A-Z]/, (first) => first.toLowerCase())}`,
    },
  ]
}

const heard: Record<RoundWait['state'], string> = {
  unowned: 'Asked',
  sent: 'Sent',
  seen: 'Seen',
  accepted: 'Accepted',
  done: 'Done',
  withdrawn: 'Taken back',
}

function ownerWords({ owner, ownerName }: RoundWait): string {
  if (!owner) return 'Nobody owns this'
  return [owner.organisationId ? ownerName : 'Family', owner.person].filter(Boolean).join(', ')
}
