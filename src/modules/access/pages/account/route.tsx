import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId, newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { setSingleKeys } from '../../actions/add-account.ts'
import { changePassword } from '../../actions/set-password.ts'
import { signOutEverywhere } from '../../actions/sign-out.ts'
import { switchPost } from '../../actions/switch-post.ts'
import { accounts } from '../../queries/accounts.ts'
import { ownSessions } from '../../queries/own-sessions.ts'
import { AccountView } from './view.tsx'

export const accountPage = page({
  at: '/account',
  may: 'signed in',
  logs: 'opened their own account',
  get: (asked) => show(asked, nothingTyped),
})

export const changePasswordPage = page({
  at: '/account/password',
  may: 'signed in',
  logs: 'changed their password',
  async post(asked) {
    const { tx, viewer, form } = asked
    if (form.password !== form.again)
      return show(asked, { errors: { again: 'The two passwords are not the same' }, typed: {} }, 422)
    const done = await changePassword(tx, {
      viewer,
      current: form.current ?? '',
      wanted: form.password ?? '',
    })
    if (isRefusal(done)) return show(asked, { errors: done.fields ?? { '': done.because }, typed: {} }, 422)
    return back('Your password is changed. Anywhere else you were signed in, you are signed out.')
  },
})

export const switchPostPage = page({
  at: '/account/post',
  may: 'signed in',
  logs: 'changed to another of their posts',
  async post({ tx, viewer, form }): Promise<Reply | Refusal> {
    if (!isId(form.post ?? '')) return refuse('invalid', 'Choose one of your posts')
    const done = await switchPost(tx, { viewer, postId: form.post ?? '' })
    return isRefusal(done)
      ? done
      : { redirect: '/', said: 'You are working in your other post now.', forgets: 'sessions' }
  },
})

export const singleKeysPage = page({
  at: '/account/keys',
  may: 'signed in',
  logs: 'switched single-letter keys on or off',
  async post({ tx, viewer, form }) {
    const singleKeys = form.singleKeys === 'on' ? 'on' : 'off'
    await setSingleKeys(tx, { viewer, singleKeys })
    return { ...back(`Single-letter keys are ${singleKeys}.`), forgets: 'sessions' }
  },
})

export const signOutEverywherePage = page({
  at: '/account/sign-out-everywhere',
  may: 'signed in',
  logs: 'signed out everywhere',
  async post({ tx, viewer }) {
    await signOutEverywhere(tx, { viewer })
    return { redirect: '/sign-in', said: 'You are signed out everywhere.', session: 'end' }
  },
})

const back = (said: string) => ({ redirect: accountPage.to(), said })

async function show({ tx, viewer }: Asked, from: Filled, status = 200): Promise<Reply> {
  const [own] = await accounts(tx, { userId: viewer.userId! })
  const sessions = await ownSessions(tx, { viewer })
  const view = (
    <AccountView
      viewer={viewer}
      own={own!}
      sessions={sessions}
      from={from}
      once={newId()}
      now={Temporal.Now.instant()}
    />
  )
  return { view, title: 'Your account', status }
}
