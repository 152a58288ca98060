import {
  Button,
  ErrorSummaryFor,
  type Filled,
  PageHeading,
  SecretField,
  TextField,
} from '../../../../ui/index.ts'

/** `resume` carries words that were being typed when a session ended; the edge sends them on after signing in. */
export const SignIn = ({
  from,
  next,
  resume,
}: {
  from: Filled
  next: string
  resume?: string | undefined
}) => (
  <>
    <PageHeading title="Sign in" />
    <ErrorSummaryFor errors={from.errors} kept={false} />
    {resume && <p>Nothing you typed is lost. Sign in, and you can send it.</p>}
    <form method="post" action="/sign-in" novalidate>
      <input type="hidden" name="next" value={next} />
      {resume && <input type="hidden" name="resume" value={resume} />}
      <TextField name="signInName" label="Sign-in name" from={from} width={20} autocomplete="username" />
      <SecretField name="password" label="Password" from={from} autocomplete="current-password" />
      <Button text="Sign in" />
    </form>
    <p>
      Forgotten your password? Ask whoever looks after Homeward in your organisation for a link to set a new
      one.
    </p>
  </>
)
