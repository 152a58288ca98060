import type { Organisation } from '../../../access/index.ts'
import type { Read, Typed } from '../stay-form.tsx'

export type SiteTyped = { name: string; shortName: string; organisationId: string }

export function readForm(form: Typed, organisations: readonly Organisation[]): Read<SiteTyped> {
  const name = (form.name ?? '').trim()
  const shortName = (form.shortName ?? '').trim() || name
  const owner = organisations.find((one) => one.organisationId === form.organisationId)
  const errors = {
    ...(name ? {} : { name: 'Enter the name of the site' }),
    ...(name.length > 100 ? { name: 'The name must be 100 characters or fewer' } : {}),
    ...(owner ? {} : { organisationId: 'Choose whose site it is' }),
  }
  return owner && Object.keys(errors).length === 0
    ? { ok: true, value: { name, shortName, organisationId: owner.organisationId } }
    : { ok: false, errors, typed: form }
}
