import { Button } from './nhsuk/button.tsx'
import { ErrorSummary } from './nhsuk/error-summary.tsx'
import type { Content } from './nhsuk/parts.tsx'

/** What came back from a form that could not be taken: a message and the words typed, by name of field. */
export type Filled = { errors: Readonly<Record<string, string>>; typed: Readonly<Record<string, string>> }

export const nothingTyped: Filled = { errors: {}, typed: {} }

export type FormProps = {
  action: string
  /** A token that makes sending the same form twice do the thing once. */
  once: string
  /** The name under which the browser keeps what is typed until it is sent. */
  draft?: string | undefined
  id?: string | undefined
  /** It sends a file. */
  files?: boolean | undefined
  children: Content
}

export const Form = ({ action, once, draft, id, files, children }: FormProps) => (
  <form
    method="post"
    action={action}
    enctype={files ? 'multipart/form-data' : undefined}
    novalidate
    id={id}
    data-autosave={draft}
  >
    <input type="hidden" name="once" value={once} />
    {children}
  </form>
)

/** The end of a form: one green button, and the way back without sending. */
export const FormButtons = ({ text, back }: { text: string; back: string }) => (
  <div class="hw-actions">
    <Button text={text} preventDoubleClick />
    <a href={back}>Cancel</a>
  </div>
)

/** "There is a problem", each message a link to its field. Nothing when there is none. */
export const ErrorSummaryFor = ({
  errors,
  kept = true,
  takesFocus = true,
}: {
  errors: Filled['errors']
  /** What was typed is still in the form. */
  kept?: boolean
  takesFocus?: boolean
}) => {
  const list = Object.entries(errors)
  if (list.length === 0) return <></>
  return (
    <ErrorSummary
      disableAutoFocus={takesFocus ? undefined : true}
      heading="There is a problem"
      description={kept ? 'Nothing was changed. What you typed is still here.' : undefined}
      errorList={list.map(([name, text]) => (name === '' ? { text } : { text, href: `#${name}` }))}
    />
  )
}
