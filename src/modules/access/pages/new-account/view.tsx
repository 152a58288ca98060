import {
  Button,
  ErrorSummaryFor,
  type Filled,
  Form,
  InsetText,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { passwordLinkHours } from '../../actions/make-password-link.ts'
import { roles } from '../../may.ts'
import { roleWords } from '../../rules/post-words.ts'
import { accountAddress, passwordAddress } from '../addresses.ts'

type AccountFormProps = {
  title: string
  note: string
  here: string
  back: string
  once: string
  from: Filled
  withRole?: boolean
}

export const AccountForm = ({ title, note, here, back, once, from, withRole }: AccountFormProps) => (
  <>
    <PageHeading title={title} note={note} />
    <ErrorSummaryFor errors={from.errors} />
    <Form action={here} once={once}>
      <TextField name="name" label="Name" from={from} width={30} />
      <TextField
        name="shortName"
        label="Short name"
        hint="As it stands on a list, for example A. Bailey"
        from={from}
        width={20}
      />
      <TextField
        name="signInName"
        label="Sign-in name"
        hint="Their work e-mail address, or a name like a.bailey"
        from={from}
        width={30}
      />
      <TextField
        name="phone"
        label="Telephone, if they are to be rung"
        from={from}
        width={20}
        inputmode="tel"
      />
      {withRole && <RoleField from={from} />}
      <div class="hw-actions">
        <Button text="Save" />
        <a href={back}>Cancel</a>
      </div>
    </Form>
  </>
)

export const RoleField = ({ from }: { from: Filled }) => (
  <SelectField
    name="role"
    label="What they do"
    from={from}
    options={[
      { value: '', text: 'Choose one' },
      ...roles.map((role) => ({ value: role, text: roleWords(role) })),
    ]}
  />
)

export const PasswordLink = ({
  name,
  signInName,
  token,
  userId,
}: {
  name: string
  signInName: string
  token: string
  userId: string
}) => (
  <>
    <PageHeading title="Give them this link" note={name} />
    <p>
      They choose their own password by it, and sign in as <strong>{signInName}</strong>.
    </p>
    <InsetText>
      <a href={passwordAddress(token)}>Link to choose a password</a> (copy its address)
    </InsetText>
    <p>
      It works once, within {passwordLinkHours} hours, and is shown only now. Send it so that nobody else can
      read it.
    </p>
    <p>
      <a href={accountAddress(userId)}>Go to their account</a>
    </p>
  </>
)
