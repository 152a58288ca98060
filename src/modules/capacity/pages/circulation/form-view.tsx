import { weekdays } from '../../../../platform/date-words.ts'
import {
  ChoiceField,
  ChoicesField,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  PageHeading,
  TextField,
  TimeField,
} from '../../../../ui/index.ts'
import { kindWords } from './words.ts'

type Props = { title: string; here: string; back: string; once: string; from: Filled }

export const ListForm = ({ title, here, back, once, from }: Props) => (
  <>
    <ErrorSummaryFor errors={from.errors} />
    <PageHeading title={title} />
    <Form action={here} once={once}>
      <TextField
        name="name"
        label="Name of the list"
        hint="For example, Chairs of the delivery boards"
        from={from}
      />
      <ChoiceField
        name="kind"
        label="What is sent"
        options={[
          { value: 'daily', text: kindWords.daily, hint: { text: 'What is free and in use, and who waits' } },
          {
            value: 'seven-day',
            text: kindWords['seven-day'],
            hint: { text: 'The same, with new starts day by day' },
          },
          {
            value: 'crisis month',
            text: kindWords['crisis month'],
            hint: { text: 'Once a month, on the first of the days below: of the month before' },
          },
        ]}
        from={from}
      />
      <LongTextField
        name="addresses"
        label="E-mail addresses"
        hint="One a line. Everybody gets a mail of their own; nobody sees the others’ addresses."
        rows={6}
        from={from}
      />
      <TimeField name="at" label="Time" hint="London time, for example 08:30" from={from} />
      <ChoicesField
        name="weekdays"
        label="Days"
        hint="Bank holidays are days like others."
        small
        options={weekdays.map((text, i) => ({ value: String(i + 1), text }))}
        from={from}
      />
      <FormButtons text="Save the list" back={back} />
    </Form>
  </>
)
