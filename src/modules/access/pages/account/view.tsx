import { momentWithin } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  Button,
  Card,
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  SecretField,
  SummaryList,
} from '../../../../ui/index.ts'
import type { Account } from '../../queries/accounts.ts'
import type { OwnSession } from '../../queries/own-sessions.ts'
import { NewPasswordFields } from '../set-password/view.tsx'

type AccountProps = {
  viewer: SignedIn
  own: Account
  sessions: OwnSession[]
  from: Filled
  once: string
  /** The real time: sessions do not live on a demonstration clock. */
  now: Instant
}

export const AccountView = ({ viewer, own, sessions, from, once, now }: AccountProps) => (
  <>
    <PageHeading title="Your account" />
    <ErrorSummaryFor errors={from.errors} kept={false} />
    <SummaryList
      rows={[
        { key: { text: 'Name' }, value: { text: own.name } },
        { key: { text: 'Sign-in name' }, value: { text: own.signInName } },
        { key: { text: 'You are working as' }, value: { text: viewer.post } },
        { key: { text: 'Place' }, value: { text: viewer.systemName } },
      ]}
    />
    {own.posts.length > 1 && <Posts viewer={viewer} own={own} once={once} />}
    <Card title="Keys">
      <Form action="/account/keys" once={`${once}-keys`}>
        <ChoiceField
          name="singleKeys"
          label="Single-letter keys on the lists"
          hint="Switch them off if you use speech, or press keys by mistake. Everything they do has a button as well"
          from={{ errors: {}, typed: { singleKeys: own.singleKeys ? 'on' : 'off' } }}
          options={[
            { value: 'on', text: 'On' },
            { value: 'off', text: 'Off' },
          ]}
          small
        />
        <Button text="Save keys" variant="secondary" />
      </Form>
    </Card>
    <Card title="Change your password">
      <Form action="/account/password" once={`${once}-password`}>
        <SecretField name="current" label="Current password" from={from} autocomplete="current-password" />
        <NewPasswordFields from={from} />
        <Button text="Change password" variant="secondary" />
      </Form>
    </Card>
    <Sessions sessions={sessions} once={once} now={now} />
  </>
)

const Posts = ({ viewer, own, once }: Pick<AccountProps, 'viewer' | 'own' | 'once'>) => (
  <Card title="Your posts">
    <Form action="/account/post" once={`${once}-post`}>
      <ChoiceField
        name="post"
        label="Work as"
        from={{ errors: {}, typed: { post: own.posts.find((p) => p.words === viewer.post)?.postId ?? '' } }}
        options={own.posts.map((post) => ({ value: post.postId, text: post.words }))}
        small
      />
      <Button text="Change post" variant="secondary" />
    </Form>
  </Card>
)

const Sessions = ({ sessions, once, now }: Pick<AccountProps, 'sessions' | 'once' | 'now'>) => (
  <Card title="Where you are signed in">
    <ul class="nhsuk-list nhsuk-list--bullet">
      {sessions.map((session) => (
        <li>
          {session.here ? 'Here' : 'Somewhere else'}, since {momentWithin(session.began, now)}, last seen{' '}
          {momentWithin(session.lastSeen, now)}, as {session.post} for {session.organisation}
        </li>
      ))}
    </ul>
    <Form action="/account/sign-out-everywhere" once={`${once}-everywhere`}>
      <Button text="Sign out everywhere" variant="secondary" />
    </Form>
  </Card>
)
