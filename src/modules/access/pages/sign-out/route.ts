import { asViewer } from '../../../../platform/db/tx.ts'
import { page } from '../../../../platform/http/page.ts'
import { signOutHere } from '../../actions/sign-out.ts'

/** For anyone, because a session that has just ended by itself must not ask to sign in again in order to sign out. */
export const signOutPage = page({
  at: '/sign-out',
  may: 'anyone',
  logs: 'signed out',
  async post({ db, viewer }) {
    if (viewer.userId) await asViewer(db, viewer, null, (tx) => signOutHere(tx, { viewer }))
    return { redirect: '/sign-in', said: 'You are signed out.', session: 'end' }
  },
})
