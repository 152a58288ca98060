/**
 * What the database refused, for actions that turn it into a refusal in words; null for every other error.
 * The transaction is over: return the refusal without another query.
 */
export function violation(error: unknown): { unique: string } | { forbidden: true } | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  if (code === '23505') return { unique: constraint ?? '' }
  if (code === '42501') return { forbidden: true }
  return null
}
