import {
  Button,
  Card,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  SelectField,
  SummaryList,
} from '../../../../ui/index.ts'
import type { Account } from '../../queries/accounts.ts'
import type { Organisation } from '../../queries/organisations.ts'
import { accountAddress, organisationAddress } from '../addresses.ts'
import { RoleField } from '../new-account/view.tsx'

type ColleagueProps = { account: Account; organisations: Organisation[]; from: Filled; once: string }

export const Colleague = ({ account, organisations, from, once }: ColleagueProps) => {
  const here = accountAddress(account.userId)
  return (
    <>
      <PageHeading title={account.name} note={account.endedAt ? 'Account ended' : undefined}>
        <Button text="Change" href={`${here}/change`} variant="secondary" small />
      </PageHeading>
      <ErrorSummaryFor errors={from.errors} />
      <SummaryList
        rows={[
          { key: { text: 'Short name' }, value: { text: account.shortName } },
          { key: { text: 'Sign-in name' }, value: { text: account.signInName } },
          { key: { text: 'Telephone' }, value: { text: account.phone ?? 'not known' } },
        ]}
      />
      <Posts account={account} once={once} />
      <Card title="Give them another post">
        <Form action={`${here}/posts`} once={`${once}-add`}>
          <RoleField from={from} />
          <SelectField
            name="organisationId"
            label="For which organisation"
            from={from}
            options={[
              { value: '', text: 'Choose one' },
              ...organisations
                .filter((o) => !o.endedAt)
                .map((o) => ({ value: o.organisationId, text: o.name })),
            ]}
          />
          <Button text="Add post" variant="secondary" />
        </Form>
      </Card>
      <Card title="Signing in">
        <Form action={`${here}/password-link`} once={`${once}-link`}>
          <Button text="Make a link to set a new password" variant="secondary" />
        </Form>
        <Form action={`${here}/end`} once={`${once}-end`}>
          <Button
            text={account.endedAt ? 'Let them sign in again' : 'End this account'}
            name="end"
            value={account.endedAt ? 'no' : 'yes'}
            variant="secondary"
          />
        </Form>
      </Card>
    </>
  )
}

const Posts = ({ account, once }: { account: Account; once: string }) => (
  <Card title="Posts">
    {account.posts.length === 0 && <p>None: they cannot sign in until they have one.</p>}
    <ul class="nhsuk-list">
      {account.posts.map((post) => (
        <li>
          <Form
            action={`${accountAddress(account.userId)}/posts/${post.postId}/end`}
            once={`${once}-${post.postId}`}
          >
            {post.role} for <a href={organisationAddress(post.organisationId)}>{post.organisation}</a>{' '}
            <Button text="End this post" variant="secondary" small classes="nhsuk-u-margin-bottom-0" />
          </Form>
        </li>
      ))}
    </ul>
  </Card>
)
