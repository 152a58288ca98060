import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../may.ts'
import { accounts } from '../../queries/accounts.ts'
import { organisations } from '../../queries/organisations.ts'
import { organisationsAddress } from '../addresses.ts'
import { OrganisationView } from './view.tsx'

export const organisationPage = page({
  at: '/organisations/:organisationId',
  may: 'see organisations',
  logs: 'opened an organisation',
  async get({ tx, viewer, params }) {
    const organisationId = params.organisationId ?? ''
    const [organisation] = await organisations(tx, { organisationId })
    if (!organisation) return refuse('not-found', 'There is no such organisation')
    const people = await accounts(tx, { organisationId })
    const mayChange = mayDo(viewer, 'change organisations')
    return {
      view: (
        <OrganisationView organisation={organisation} people={people} mayChange={mayChange} once={newId()} />
      ),
      title: 'An organisation',
      wide: true,
      nav: organisationsAddress,
    }
  },
})
