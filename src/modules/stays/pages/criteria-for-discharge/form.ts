import type { Read, Typed } from '../stay-form.tsx'

export function readForm(form: Typed): Read<{ text: string }> {
  const text = (form.text ?? '').trim()
  if (!text)
    return { ok: false, errors: { text: 'Write what must be true before they can leave' }, typed: form }
  if (text.length > 2000)
    return { ok: false, errors: { text: 'It must be 2000 characters or fewer' }, typed: form }
  return { ok: true, value: { text } }
}
