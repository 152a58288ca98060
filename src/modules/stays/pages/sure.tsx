import type { Content } from '../../../ui/index.ts'
import { Button, Form, PageHeading } from '../../../ui/index.ts'

/** One question, one button: for a deed that needs nothing but a yes. */
export const Sure = ({
  title,
  here,
  once,
  back,
  button,
  children,
}: {
  title: string
  here: string
  once: string
  back: string
  button: string
  children: Content
}) => (
  <>
    <PageHeading title={title} />
    <Form action={here} once={once}>
      <input type="hidden" name="back" value={back} />
      <p>{children}</p>
      <div class="hw-actions">
        <Button text={button} />
        <a href={back}>Cancel</a>
      </div>
    </Form>
  </>
)
