import { Button, Form, PageHeading } from '../../../../ui/index.ts'

/** A link that opens nothing, or nothing any more: why, and what to do. */
export const LinkOver = ({
  because,
  again,
  once,
}: {
  because: string
  /** Where a new link is asked for; it goes to the address that the service has here, and to no other. */
  again?: string | undefined
  once: string
}) => (
  <div class="hw-phone">
    <PageHeading title="This link" />
    <p>{because}.</p>
    {again && (
      <Form action={again} once={once}>
        <input type="hidden" name="say" value="again" />
        <Button text="Send me a new link" preventDoubleClick />
      </Form>
    )}
    <p class="hw-alone">
      <a href="/sign-in?next=%2Fprovider">Sign in instead</a>
    </p>
  </div>
)
