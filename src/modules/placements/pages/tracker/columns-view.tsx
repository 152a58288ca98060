import {
  Button,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
} from '../../../../ui/index.ts'
import type { ColumnsHere } from '../../queries/tracker-columns.ts'
import { trackerFields } from '../../rules/provider-tracker.ts'
import { trackerColumnsAddress } from '../provider/addresses.ts'

export const ColumnsView = ({
  source,
  from,
  once,
}: Pick<ColumnsHere, 'source'> & { from: Filled; once: string }) => (
  <>
    <PageHeading
      title="Columns of the tracker’s file"
      note={source === 'from memory' ? 'From memory' : 'Of this place'}
      below
    />
    <ErrorSummaryFor errors={from.errors} />
    <p>
      {source === 'from memory'
        ? 'Nobody here has seen the file that the national Capacity Tracker takes. Copy its headings here, and every provider’s file has them.'
        : 'Your place has written these columns. Empty the field to go back to the remembered ones.'}
    </p>
    <Form action={trackerColumnsAddress} once={once}>
      <LongTextField
        name="columns"
        label="Columns, one a line"
        hint="The heading, “=”, and what goes in: Vacancies = free. Nothing after “=” leaves the column empty"
        rows={10}
        from={from}
      />
      <Button text="Save" preventDoubleClick />
    </Form>
    <h2>What may go in</h2>
    <dl>
      {trackerFields.map(({ field, plain }) => (
        <>
          <dt>
            <code>{field}</code>
          </dt>
          <dd>{plain}</dd>
        </>
      ))}
    </dl>
  </>
)
