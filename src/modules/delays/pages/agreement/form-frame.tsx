import { newId } from '../../../../platform/ids.ts'
import {
  Button,
  type Content,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
} from '../../../../ui/index.ts'

type Props = {
  title: string
  note?: string | undefined
  action: string
  /** Null where there is nothing to send: then only what one should know stands here, with the way back. */
  button: string | null
  back: string
  from: Filled
  /** Hidden fields. */
  carried?: Record<string, string>
  /** Above the form: what one should know first. */
  before?: Content
  children: Content
}

/** A form of the agreement: whose nights, what is wrong, the fields, one green button. */
export const FormFrame = ({
  title,
  note,
  action,
  button,
  back,
  from,
  carried = {},
  before,
  children,
}: Props) => (
  <>
    <PageHeading title={title} note={note} below />
    <ErrorSummaryFor errors={from.errors} />
    {before}
    {button === null ? (
      <p>
        <a href={back}>Back to the nights</a>
      </p>
    ) : (
      <Form action={action} once={newId()}>
        {Object.entries(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        <div class="hw-actions">
          <Button text={button} preventDoubleClick />
          <a href={back}>Cancel</a>
        </div>
      </Form>
    )}
  </>
)
