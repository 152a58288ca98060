import { ErrorSummaryFor, type Filled, Form, FormButtons } from './forms.tsx'
import type { Content } from './nhsuk/parts.tsx'
import { PageHeading } from './page-heading.tsx'

export type RecordFormProps = {
  title: Content
  /** Whose record it is. */
  who: Content
  shell: { action: string; once: string; draft: string; back: string; from: Filled }
  button: string
  /** Above the form: what the person should know first. */
  before?: Content
  children?: Content
}

/** A form about one record: whose it is, what is wrong, the fields, one green button. Stands alone in a dialog. */
export const RecordForm = ({ title, who, shell, button, before, children }: RecordFormProps) => (
  <>
    <PageHeading title={title} below note={who} />
    <ErrorSummaryFor errors={shell.from.errors} />
    {before}
    <Form action={shell.action} once={shell.once} draft={shell.draft}>
      <input type="hidden" name="back" value={shell.back} />
      {children}
      <FormButtons text={button} back={shell.back} />
    </Form>
  </>
)
