import type { Account } from '../../../access/index.ts'
import type { Read, Typed } from '../stay-form.tsx'

/** A name; of a colleague who signs in, with their account. */
export function readForm(
  form: Typed,
  colleagues: readonly Pick<Account, 'name' | 'userId'>[],
): Read<{ name: string; userId?: string }> {
  const name = (form.name ?? '').trim()
  if (!name) return { ok: false, errors: { name: 'Enter a name' }, typed: form }
  if (name.length > 100)
    return { ok: false, errors: { name: 'The name must be 100 characters or fewer' }, typed: form }
  const account = colleagues.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return { ok: true, value: { name: account?.name ?? name, ...(account && { userId: account.userId }) } }
}
