import { localPath } from '../../../../platform/http/back.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import { signIn } from '../../actions/sign-in.ts'
import { signInByLink } from '../../actions/sign-in-by-link.ts'
import { readForm } from './form.ts'
import { SignIn } from './view.tsx'

export const signInPage = page({
  at: '/sign-in',
  may: 'anyone',
  logs: 'opened the sign-in page',
  async get({ query }) {
    return show({ from: nothingTyped, next: localPath(query.get('next'), '/') })
  },
  async post({ db, form, address }) {
    const read = readForm(form)
    const carried = { next: localPath(form.next, '/'), resume: form.resume }
    // The password is never sent back.
    const typed = { signInName: form.signInName ?? '' }
    if (!read.ok) return show({ from: { errors: read.errors, typed }, ...carried }, 422)
    const begun = await signIn({ db, address, now: Temporal.Now.instant(), ...read.value })
    if (isRefusal(begun))
      return show({ from: { errors: { signInName: begun.because }, typed }, ...carried }, 422)
    return { redirect: carried.next, session: { token: begun.token, until: begun.until } }
  },
})

/** One click for a newcomer to an example world. The line is printed by `npm start` and works nowhere else. */
export const signInByLinkPage = page({
  at: '/sign-in/link/:token',
  may: 'anyone',
  logs: 'signed in by a line of an example world',
  async get({ db, params }: Asked): Promise<Reply> {
    const begun = await signInByLink({ db, token: params.token ?? '', now: Temporal.Now.instant() })
    if (isRefusal(begun)) return show({ from: { errors: { '': begun.because }, typed: {} }, next: '/' }, 404)
    return { redirect: '/', session: { token: begun.token, until: begun.until } }
  },
})

const show = (props: Parameters<typeof SignIn>[0], status = 200): Reply => ({
  view: <SignIn {...props} />,
  title: 'Sign in',
  status,
})
