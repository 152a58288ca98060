import { readForm as readName } from '../key-worker/form.ts'
import type { Read, Typed } from '../stay-form.tsx'
import type { Employers } from './view.tsx'

export type SocialWorkerTyped = { name: string; userId?: string; organisationId: string }

export function readForm(form: Typed, { employers, colleagues }: Employers): Read<SocialWorkerTyped> {
  const read = readName(form, colleagues)
  const employer = employers.find((one) => one.organisationId === form.organisationId)
  const errors = {
    ...(read.ok ? {} : read.errors),
    ...(employer ? {} : { organisationId: 'Choose who they work for' }),
  }
  return read.ok && employer
    ? { ok: true, value: { ...read.value, organisationId: employer.organisationId } }
    : { ok: false, errors, typed: form }
}
