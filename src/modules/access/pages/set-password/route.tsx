import { page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { linkOwner, setPasswordByLink } from '../../actions/set-password.ts'
import { NoLink, SetPassword } from './view.tsx'

/** Where a new colleague's one-time link leads: they choose their own password, and nobody else ever knows it. */
export const setPasswordPage = page({
  at: '/set-password/:token',
  may: 'anyone',
  logs: 'opened a link to set a password',
  async get({ db, params, here }) {
    const owner = await linkOwner({ db, token: params.token ?? '', now: Temporal.Now.instant() })
    return isRefusal(owner) ? gone(owner.because) : show(here, owner.signInName, nothingTyped)
  },
  async post({ db, params, form, here }) {
    const [token, now] = [params.token ?? '', Temporal.Now.instant()]
    const owner = await linkOwner({ db, token, now })
    if (isRefusal(owner)) return gone(owner.because)
    const again = form.password === form.again ? null : { again: 'The two passwords are not the same' }
    if (again) return show(here, owner.signInName, { errors: again, typed: {} }, 422)
    const done = await setPasswordByLink({ db, token, wanted: form.password ?? '', now })
    if (!isRefusal(done)) return { redirect: '/sign-in', said: 'Your password is set. Sign in with it.' }
    if (done.refused === 'not-found') return gone(done.because)
    return show(here, owner.signInName, { errors: done.fields ?? { '': done.because }, typed: {} }, 422)
  },
})

const show = (here: string, signInName: string, from: Filled, status = 200): Reply => ({
  view: <SetPassword here={here} signInName={signInName} from={from} />,
  title: 'Choose a password',
  status,
})

const gone = (because: string): Reply => ({
  view: <NoLink because={because} />,
  title: 'Choose a password',
  status: 404,
})
