import { page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { addAccount } from '../../actions/add-account.ts'
import { organisations } from '../../queries/organisations.ts'
import { organisationAddress, organisationsAddress } from '../addresses.ts'
import { accountFields, postFields, readFields } from '../fields.ts'
import { AccountForm, PasswordLink } from './view.tsx'

export const newAccountPage = page({
  at: '/organisations/:organisationId/accounts/new',
  may: 'change organisations',
  logs: 'opened the form for someone new who signs in',
  async get({ tx, here, params }) {
    const [organisation] = await organisations(tx, { organisationId: params.organisationId ?? '' })
    return organisation
      ? show(here, organisation.name, nothingTyped)
      : refuse('not-found', 'There is no such organisation')
  },
  async post({ tx, viewer, here, form, params }) {
    const organisationId = params.organisationId ?? ''
    const [organisation] = await organisations(tx, { organisationId })
    if (!organisation) return refuse('not-found', 'There is no such organisation')
    const account = readFields(accountFields, form)
    const post = readFields(postFields, { ...form, organisationId })
    if (!account.ok || !post.ok) {
      const errors = { ...(!account.ok && account.errors), ...(!post.ok && post.errors) }
      return show(here, organisation.name, { errors, typed: form }, 422)
    }
    const done = await addAccount(tx, {
      viewer,
      account: account.value,
      post: { ...post.value, wardId: null },
    })
    if (isRefusal(done))
      return done.fields ? show(here, organisation.name, { errors: done.fields, typed: form }, 422) : done
    const view = (
      <PasswordLink
        name={account.value.name}
        signInName={account.value.signInName}
        token={done.token}
        userId={done.userId}
      />
    )
    return { view, title: 'Someone new who signs in', nav: organisationsAddress }
  },
})

const show = (here: string, organisation: string, from: Filled, status = 200): Reply => ({
  view: (
    <AccountForm
      title="Add someone who signs in"
      note={organisation}
      here={here}
      back={organisationAddress(here.split('/')[2] ?? '')}
      once={newId()}
      from={from}
      withRole
    />
  ),
  title: 'Add someone who signs in',
  status,
  nav: organisationsAddress,
})
