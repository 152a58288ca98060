import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { addOrganisation } from '../../actions/add-organisation.ts'
import { changeOrganisation, endOrganisation } from '../../actions/change-organisation.ts'
import { organisations } from '../../queries/organisations.ts'
import { organisationAddress, organisationsAddress } from '../addresses.ts'
import { organisationFields, readFields } from '../fields.ts'
import { OrganisationForm } from './view.tsx'

export const newOrganisationPage = page({
  at: '/organisations/new',
  may: 'change organisations',
  logs: 'opened the form for a new organisation',
  async get({ here }) {
    return show(here, nothingTyped)
  },
  post: save,
})

export const changeOrganisationPage = page({
  at: '/organisations/:organisationId/change',
  may: 'change organisations',
  logs: 'opened the form for an organisation',
  async get({ tx, here, params }) {
    const [now] = await organisations(tx, { organisationId: params.organisationId ?? '' })
    if (!now) return refuse('not-found', 'There is no such organisation')
    const { name, shortName, kind } = now
    const typed = { name, shortName, kind, odsCode: now.odsCode ?? '', phone: now.phone ?? '' }
    return show(here, { errors: {}, typed })
  },
  post: save,
})

export const endOrganisationPage = page({
  at: '/organisations/:organisationId/end',
  may: 'change organisations',
  logs: 'ended an organisation, or took that back',
  async post({ tx, viewer, now, params, form }) {
    const organisationId = params.organisationId ?? ''
    const ends = form.end === 'yes'
    const done = await endOrganisation(tx, { viewer, organisationId, endedAt: ends ? now.toString() : null })
    if (isRefusal(done)) return done
    const said = ends
      ? 'The organisation is ended. Nobody can work for it.'
      : 'The organisation is part of the place again.'
    return { redirect: organisationAddress(organisationId), said, forgets: 'sessions' }
  },
})

async function save({ tx, viewer, here, form, params }: Asked): Promise<Reply> {
  const read = readFields(organisationFields, form)
  if (!read.ok) return show(here, { errors: read.errors, typed: form }, 422)
  const { organisationId } = params
  const done = organisationId
    ? await changeOrganisation(tx, { viewer, organisationId, organisation: read.value })
    : await addOrganisation(tx, { viewer, organisation: read.value })
  if (isRefusal(done)) return done.fields ? show(here, { errors: done.fields, typed: form }, 422) : done
  return {
    redirect: organisationAddress(done.organisationId),
    said: organisationId ? 'Organisation changed.' : 'Organisation added.',
  }
}

function show(here: string, from: Filled, status = 200): Reply {
  const isNew = here.endsWith('/new')
  const back = isNew ? organisationsAddress : here.replace(/\/change$/, '')
  return {
    view: (
      <OrganisationForm
        here={here}
        back={back}
        once={newId()}
        from={from}
        title={isNew ? 'Add an organisation' : 'Change an organisation'}
      />
    ),
    title: isNew ? 'Add an organisation' : 'Change an organisation',
    status,
    nav: organisationsAddress,
  }
}
