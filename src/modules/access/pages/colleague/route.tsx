import type { Tx } from '../../../../platform/db/tx.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { changeAccount } from '../../actions/add-account.ts'
import { addPost, endPost } from '../../actions/add-post.ts'
import { endAccount, reopenAccount } from '../../actions/end-account.ts'
import { makePasswordLink } from '../../actions/make-password-link.ts'
import { type Account, accounts } from '../../queries/accounts.ts'
import { organisations } from '../../queries/organisations.ts'
import { accountAddress, organisationsAddress } from '../addresses.ts'
import { accountFields, postFields, readFields } from '../fields.ts'
import { AccountForm, PasswordLink } from '../new-account/view.tsx'
import { Colleague } from './view.tsx'

const may = 'change organisations'

export const colleaguePage = page({
  at: '/accounts/:userId',
  may,
  logs: 'opened the account of someone who signs in',
  get: (asked) => withAccount(asked, (account) => show(asked, account, nothingTyped)),
})

export const changeColleaguePage = page({
  at: '/accounts/:userId/change',
  may,
  logs: 'opened the form for an account',
  get: (asked) =>
    withAccount(asked, async ({ name, shortName, signInName, phone }) =>
      form(asked, { errors: {}, typed: { name, shortName, signInName, phone: phone ?? '' } }),
    ),
  async post(asked) {
    const read = readFields(accountFields, asked.form)
    if (!read.ok) return form(asked, { errors: read.errors, typed: asked.form }, 422)
    const done = await changeAccount(asked.tx, {
      viewer: asked.viewer,
      userId: userOf(asked),
      account: read.value,
    })
    if (isRefusal(done))
      return done.fields ? form(asked, { errors: done.fields, typed: asked.form }, 422) : done
    return back(asked, 'Account changed.')
  },
})

export const addPostPage = page({
  at: '/accounts/:userId/posts',
  may,
  logs: 'gave someone another post',
  post: (asked) =>
    withAccount(asked, async (account) => {
      const read = readFields(postFields, asked.form)
      if (!read.ok) return show(asked, account, { errors: read.errors, typed: asked.form }, 422)
      const { tx, viewer } = asked
      const done = await addPost(tx, {
        viewer,
        userId: account.userId,
        post: { ...read.value, wardId: null },
      })
      if (isRefusal(done)) return show(asked, account, { errors: done.fields ?? {}, typed: asked.form }, 422)
      return back(asked, 'Post added.')
    }),
})

export const endPostPage = page({
  at: '/accounts/:userId/posts/:postId/end',
  may,
  logs: 'ended a post',
  async post(asked) {
    return after(
      asked,
      await endPost(asked.tx, { viewer: asked.viewer, postId: asked.params.postId ?? '' }),
      'Post ended.',
    )
  },
})

export const endAccountPage = page({
  at: '/accounts/:userId/end',
  may,
  logs: 'ended an account, or took that back',
  async post(asked) {
    const whose = { viewer: asked.viewer, userId: userOf(asked) }
    return asked.form.end === 'yes'
      ? after(asked, await endAccount(asked.tx, whose), 'Account ended. They are signed out.')
      : after(asked, await reopenAccount(asked.tx, whose), 'They may sign in again.')
  },
})

export const passwordLinkPage = page({
  at: '/accounts/:userId/password-link',
  may,
  logs: 'made a link to set a password',
  post: (asked) =>
    withAccount(asked, async ({ userId, name, signInName }) => {
      const token = await makePasswordLink(asked.tx, { systemId: asked.viewer.systemId, userId })
      const view = <PasswordLink name={name} signInName={signInName} token={token} userId={userId} />
      return { view, title: 'Link to set a password', nav: organisationsAddress }
    }),
})

const userOf = (asked: Asked) => asked.params.userId ?? ''

async function withAccount(asked: Asked, answer: (account: Account) => Promise<Reply>): Promise<Reply> {
  const [account] = await accounts(asked.tx, { userId: userOf(asked) })
  return account ? answer(account) : refuse('not-found', 'There is no such account')
}

const after = (asked: Asked, done: object | Refusal, said: string): Reply =>
  isRefusal(done) ? done : back(asked, said)

const back = (asked: Asked, said: string): Reply => ({
  redirect: accountAddress(userOf(asked)),
  said,
  forgets: 'sessions',
})

const form = async (asked: Asked, from: Filled, status = 200): Promise<Reply> => ({
  view: (
    <AccountForm
      title="Change an account"
      note=""
      here={asked.here}
      back={accountAddress(userOf(asked))}
      once={newId()}
      from={from}
    />
  ),
  title: 'Change an account',
  status,
  nav: organisationsAddress,
})

const show = async ({ tx }: { tx: Tx }, account: Account, from: Filled, status = 200): Promise<Reply> => ({
  view: <Colleague account={account} organisations={await organisations(tx)} from={from} once={newId()} />,
  title: 'Someone who signs in',
  status,
  nav: organisationsAddress,
})
