import { momentWithin, momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, Card, Form, PageHeading } from '../../../../ui/index.ts'
import type { MergeRecord } from '../../queries/merge-record.ts'
import { personAddress } from '../addresses.ts'
import { Why } from '../merge-people/view.tsx'

// By the table's own name: whose schema it is in is not this module's business.
const tables: Record<string, [one: string, more: string]> = {
  relationship: [
    'reason why an organisation may see the person',
    'reasons why an organisation may see the person',
  ],
  break_glass: ['opening with a reason', 'openings with a reason'],
  opening: ['time that someone looked', 'times that someone looked'],
  local_number: ['hospital or council number', 'hospital or council numbers'],
  contact: ['person to ring', 'people to ring'],
  stay: ['stay', 'stays'],
  fact: ['thing recorded about a stay', 'things recorded about a stay'],
  wait: ['wait', 'waits'],
  status: ['line of the list', 'lines of the list'],
}
const counted = (count: number, [one, more]: [string, string]) => `${count} ${count === 1 ? one : more}`
const rowsWords = (table: string, rows: number) =>
  counted(rows, tables[table.split('.').at(-1) ?? ''] ?? [table, table])

/** What was joined, why, and the way to take it apart again. */
export const Merge = ({
  merge,
  now,
  here,
  once,
  mayReverse,
}: {
  merge: MergeRecord
  now: Instant
  here: string
  once: string
  mayReverse: boolean
}) => (
  <>
    <PageHeading
      title="Two records were joined"
      note={`${momentWords(merge.at, now)}, ${merge.by ?? 'by an import'}`}
    />
    {merge.reversedAt && (
      <p>
        <strong>Taken apart again {momentWithin(merge.reversedAt, now)}</strong>
        {merge.reversedBy && `, ${merge.reversedBy}`}.
      </p>
    )}
    <Card title="Why">
      <p>{merge.words}</p>
      <div class="hw-columns">
        <Why title="The records said for it" reasons={merge.for} />
        <Why title="and against it" reasons={merge.against} />
      </div>
    </Card>
    <Card title="What moved to the record that was kept">
      {merge.moved.length === 0 && merge.filled.length === 0 ? (
        <p>Nothing</p>
      ) : (
        <ul>
          {merge.moved.map(({ table, rows }) => (
            <li>{rowsWords(table, rows)}</li>
          ))}
          {merge.filled.length > 0 && (
            <li>{counted(merge.filled.length, ['detail that it lacked', 'details that it lacked'])}</li>
          )}
        </ul>
      )}
      <p>
        <a href={personAddress(merge.keptPersonId)}>Open the record that was kept</a>
      </p>
    </Card>
    {mayReverse && !merge.reversedAt && (
      <Form action={here} once={once}>
        <p>
          Taking them apart puts everything back where it was. What was recorded about a stay since goes with
          its stay.
        </p>
        <Button text="Take the two records apart" variant="secondary" />
      </Form>
    )}
  </>
)
