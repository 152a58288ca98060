import type { Tx } from '../../../../platform/db/tx.ts'
import { draftOf, dropDraft } from '../../../../platform/drafts.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { organisations } from '../../../access/index.ts'
import { addService, changeService } from '../../actions/change-services.ts'
import { changeServiceAddress, paths, serviceAddress } from '../../addresses.ts'
import { service } from '../../queries/services.ts'
import type { Service } from '../../rules/model.ts'
import { readServiceForm, typedOf } from './form.ts'
import { type Choices, ServiceForm } from './form-view.tsx'

const draft = 'service'

export const newServicePage = page({
  at: paths.newService,
  may: 'change services',
  logs: 'opened the form for a service',
  async get(asked) {
    const typed = await draftOf(asked.tx, asked.viewer, draft)
    return show(asked, null, typed ? { errors: {}, typed } : nothingTyped)
  },
  async post(asked) {
    const { tx, viewer: by, form } = asked
    const read = readServiceForm(form)
    if (!read.ok) return show(asked, null, read, 422)
    const done = await addService(tx, { by, input: read.value })
    if (isRefusal(done)) return again(asked, null, done)
    await dropDraft(tx, by, draft)
    return {
      redirect: serviceAddress(done.serviceId),
      said: 'The service is added. Say what is free, or add lines.',
    }
  },
})

export const changeServicePage = page({
  at: paths.changeService,
  may: 'change services',
  logs: 'opened the form for a service',
  async get(asked) {
    const one = await serviceHere(asked)
    return isRefusal(one) ? one : show(asked, one, { errors: {}, typed: typedOf(one) })
  },
  async post(asked) {
    const { tx, viewer: by, form } = asked
    const one = await serviceHere(asked)
    if (isRefusal(one)) return one
    const read = readServiceForm(form)
    if (!read.ok) return show(asked, one, read, 422)
    const done = await changeService(tx, { by, serviceId: one.serviceId, input: read.value })
    if (isRefusal(done)) return again(asked, one, done)
    await dropDraft(tx, by, draft)
    return { redirect: serviceAddress(one.serviceId), said: 'The service is changed.' }
  },
})

export async function serviceHere({ tx, viewer, now, params }: Asked) {
  const one = await service(tx, { systemId: viewer.systemId, now, serviceId: params.serviceId ?? '' })
  return one ?? refuse('not-found', 'There is no such service in use')
}

/** The form's own names for what an action refuses. */
const fieldNames: Record<string, string> = { name: 'service', organisationId: 'organisation', wardId: 'ward' }

async function again(asked: Asked, one: Service | null, refusal: Refusal): Promise<Reply> {
  if (!refusal.fields) return refusal
  const errors = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, words]) => [fieldNames[name] ?? name, words]),
  )
  const typed = Object.fromEntries(
    Object.entries(asked.form).map(([name, value]) => [name, value.replaceAll('\n', ',')]),
  )
  return show(asked, one, { errors, typed }, 409)
}

async function show({ tx, viewer }: Asked, one: Service | null, from: Filled, status = 200): Promise<Reply> {
  return {
    title: one ? 'Change a service' : 'Add a service',
    nav: paths.ledger,
    status,
    view: (
      <ServiceForm
        title={one ? 'Change the service' : 'Add a service'}
        note={
          one ? `${one.name}, ${one.organisation}` : 'Something that people can go to, or that comes to them'
        }
        here={one ? changeServiceAddress(one.serviceId) : paths.newService}
        once={newId()}
        back={one ? serviceAddress(one.serviceId) : paths.ledger}
        button={one ? 'Save the service' : 'Add the service'}
        from={from}
        choices={await choicesHere(tx, viewer.systemId)}
      />
    ),
  }
}

async function choicesHere(tx: Tx, systemId: string): Promise<Choices> {
  const wards = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as s', (on) =>
      on.onRef('s.system_id', '=', 'w.system_id').onRef('s.site_id', '=', 'w.site_id'),
    )
    .select(['w.ward_id', 'w.name', 's.short_name'])
    .where('w.system_id', '=', systemId)
    .where('w.ended_at', 'is', null)
    .where('w.kind', '!=', 'acute')
    .orderBy('s.short_name')
    .orderBy('w.name')
    .execute()
  return {
    organisations: (await organisations(tx)).filter((one) => !one.endedAt),
    wards: wards.map((ward) => ({ wardId: ward.ward_id, words: `${ward.short_name}, ${ward.name}` })),
  }
}
