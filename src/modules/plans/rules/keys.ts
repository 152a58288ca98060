import type { PlanHead } from './content.ts'

/** The key of a plan that is begun on a page: its title and first year, in small letters: "winter-plan-2026". */
export function keyOf({ title, from }: Pick<PlanHead, 'title' | 'from'>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
  const year = from.slice(0, 4)
  return /^[a-z0-9]/.test(words) ? (words.includes(year) ? words : `${words}-${year}`) : `plan-${year}`
}
