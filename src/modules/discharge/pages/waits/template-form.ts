import { isId } from '../../../../platform/ids.ts'
import { type Awaits, isAwaits, type OwnerKind } from '../../rules/awaits.ts'
import type { Typed } from '../typed-moment.ts'

export type TemplateTyped = { only: Awaits[]; owners: Partial<Record<OwnerKind, string>> }
export type Read =
  | { ok: true; value: TemplateTyped }
  | { ok: false; errors: Record<string, string>; typed: Typed }

/** Checkboxes arrive a line each; the fields show them from a list with commas. */
export const listedWaits = (form: Typed): Record<string, string> => ({
  ...form,
  only: (form.only ?? '').replaceAll('\n', ','),
})

export const ownerField = (kind: OwnerKind): string => `owner-${kind.replaceAll(' ', '-')}`

export function readTemplate(form: Typed, kinds: readonly OwnerKind[]): Read {
  const only = (form.only ?? '').split(/[\n,]/).filter(isAwaits)
  const owners = Object.fromEntries(
    kinds.flatMap((kind) => (isId(form[ownerField(kind)] ?? '') ? [[kind, form[ownerField(kind)]!]] : [])),
  )
  return only.length > 0
    ? { ok: true, value: { only, owners } }
    : { ok: false, errors: { only: 'Tick what is needed, or cancel' }, typed: listedWaits(form) }
}
