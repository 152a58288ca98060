import { monthWords } from '../../../../platform/date-words.ts'
import { monthText, readMonth } from '../../../../platform/month-text.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import {
  Button,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import type { Withdrawn } from '../../queries/published.ts'
import type { Series } from '../../rules/model.ts'
import type { Published } from '../../rules/returns/published.ts'
import { publishedColumns } from '../../rules/returns/read-published.ts'
import { seriesWords } from '../../rules/series-words.ts'
import { withdrawAddress } from '../published-withdraw/addresses.ts'
import { TakenAway } from '../published-withdraw/taken-away.tsx'
import { type oursFrom, PublishedPart } from './published-part.tsx'

type Props = {
  months: readonly { series: string; month: string }[]
  chosen: { series: Series; month: LocalDate | null }
  figures: readonly Published[]
  withdrawn: readonly Withdrawn[]
  now: Instant
  ours: ReturnType<typeof oursFrom> | null
  /** Why the month is not counted here. */
  notCounted: string | null
  mayAdd: boolean
  from: Filled
  once: string
}

export const PublishedView = (props: Props) => {
  const { chosen, figures, notCounted, from } = props
  return (
    <>
      <ErrorSummaryFor errors={from.errors} />
      <PageHeading
        title="Published figures"
        note={chosen.month ? `${seriesWords[chosen.series]}, ${monthWords(chosen.month)}` : 'None yet'}
        below
      />
      <p>
        What was printed elsewhere about a month, kept as it was printed, and held against our count of this
        place.
      </p>
      <Months {...props} />
      {notCounted && <p>{notCounted}</p>}
      {figures.length === 0 ? (
        <EmptyState title="There are no published figures of this month.">
          {props.mayAdd ? 'Paste the rows of a table below.' : 'Somebody who makes returns can add them.'}
        </EmptyState>
      ) : (
        <PublishedPart figures={figures} ours={props.ours} />
      )}
      {props.mayAdd && figures.length > 0 && chosen.month && (
        <p class="hw-screen-only">
          <a href={withdrawAddress(chosen.series, chosen.month)}>Withdraw a figure that should not be here</a>
        </p>
      )}
      <TakenAway withdrawn={props.withdrawn} now={props.now} />
      {props.mayAdd && <Add {...props} />}
    </>
  )
}

const Months = ({ months }: Props) =>
  months.length === 0 ? (
    <></>
  ) : (
    <ul>
      {months.map(({ series, month }) => (
        <li>
          <a href={`/delays/published?${new URLSearchParams({ series, month }).toString()}`}>
            {seriesWords[series as Series] ?? series}, {monthWords(readMonth(month)!)}
          </a>
        </li>
      ))}
    </ul>
  )

const Add = ({ chosen, from, once }: Props) => {
  const month = chosen.month ? monthText(chosen.month) : ''
  const filled = { ...from, typed: { series: chosen.series, month, ...from.typed } }
  return (
    <div class="hw-screen-only">
      <h2 class="nhsuk-heading-m">Add figures</h2>
      <Form action="/delays/published" once={once} draft="published-figures">
        <SelectField
          name="series"
          label="Of what"
          options={(['dtoc', 'drd'] as const).map((value) => ({ value, text: seriesWords[value] }))}
          from={filled}
        />
        <TextField name="month" label="Month" hint="For example, 2017-07" width={10} from={filled} />
        <LongTextField
          name="file"
          label="Rows of the CSV file"
          hint={`Open the file, copy all of it and paste it here. Its first line names the columns: ${publishedColumns.map(({ name }) => name).join(', ')}. All of it is kept, or nothing. For example: total,,1749,"Action plan, text",`}
          rows={10}
          from={filled}
        />
        <Button text="Keep these figures" preventDoubleClick />
      </Form>
    </div>
  )
}
