import { z } from 'zod'

const fields = z.object({
  signInName: z.string().trim().min(1, 'Enter your sign-in name').max(200, 'Enter your sign-in name'),
  password: z.string().min(1, 'Enter your password').max(1000, 'That password is too long to be right'),
})

type Read = { ok: true; value: z.infer<typeof fields> } | { ok: false; errors: Record<string, string> }

export function readForm(form: Record<string, string>): Read {
  const read = fields.safeParse({ signInName: form.signInName ?? '', password: form.password ?? '' })
  if (read.success) return { ok: true, value: read.data }
  return {
    ok: false,
    errors: Object.fromEntries(read.error.issues.map((i) => [String(i.path[0]), i.message])),
  }
}
