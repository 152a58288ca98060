import { type WardKind, wardKinds } from '../../rules/closure-reasons.ts'
import type { Read, Typed } from '../stay-form.tsx'

export type WardTyped = { name: string; kind: WardKind; specialty: string }

export function readForm(form: Typed): Read<WardTyped> {
  const name = (form.name ?? '').trim()
  const kind = wardKinds.find((one) => one === form.kind)
  const specialty = (form.specialty ?? '').trim().slice(0, 100)
  const errors = {
    ...(name ? {} : { name: 'Enter the name of the ward' }),
    ...(kind ? {} : { kind: 'Choose the kind of beds' }),
  }
  return name && kind ? { ok: true, value: { name, kind, specialty } } : { ok: false, errors, typed: form }
}
