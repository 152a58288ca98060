import {
  Button,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  SelectField,
  WhyField,
} from '../../../../../ui/index.ts'
import { awaitsList } from '../../../../discharge/index.ts'
import type { LoadedReasons } from '../../../rules/loaded-reasons.ts'
import { reasonsAddress } from '../addresses.ts'
import { fieldOf } from './form.ts'

type Props = { here: string; once: string; from: Filled; loaded: LoadedReasons }

/** One choice for each wait: a label of the file, or none. */
export const WaitsView = ({ here, once, from, loaded }: Props) => (
  <>
    <ErrorSummaryFor errors={from.errors} />
    <PageHeading
      title="Which reason each wait is"
      note={`Reasons from ${loaded.file} (${loaded.period})`}
      below
    />
    <p>
      A wait has a reason already where its label is ours, word for word. Nothing else is guessed: people who
      wait for something without a reason are counted apart.
    </p>
    <Form action={here} once={once} draft="reason-of-waits">
      {awaitsList.map(({ code, plain }) => (
        <SelectField
          name={fieldOf(code)}
          label={plain}
          options={[
            { value: '', text: 'No reason of this list' },
            ...loaded.labels.map((label) => ({ value: label, text: label })),
          ]}
          from={from}
        />
      ))}
      <WhyField from={from} />
      <Button text="Change which reason each wait is" preventDoubleClick />
    </Form>
    <p>
      <a href={reasonsAddress}>The list of reasons</a>
    </p>
  </>
)
