import { Button, ErrorSummaryFor, type Filled, PageHeading, SecretField } from '../../../../ui/index.ts'

export const SetPassword = ({
  here,
  signInName,
  from,
}: {
  here: string
  signInName: string
  from: Filled
}) => (
  <>
    <PageHeading title="Choose a password" />
    <ErrorSummaryFor errors={from.errors} kept={false} />
    <p>
      Your sign-in name is <strong>{signInName}</strong>.
    </p>
    <form method="post" action={here} novalidate>
      <NewPasswordFields from={from} />
      <Button text="Set password" />
    </form>
  </>
)

export const NewPasswordFields = ({ from }: { from: Filled }) => (
  <>
    <SecretField
      name="password"
      label="New password"
      hint="12 characters or more. Three words that do not belong together are easy to remember"
      from={from}
      autocomplete="new-password"
    />
    <SecretField name="again" label="New password again" from={from} autocomplete="new-password" />
  </>
)

export const NoLink = ({ because }: { because: string }) => (
  <>
    <PageHeading title="Choose a password" />
    <p>{because}.</p>
    <p>
      <a href="/sign-in">Sign in</a>
    </p>
  </>
)
