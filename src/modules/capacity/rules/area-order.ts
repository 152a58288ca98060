/** Areas in the order of their names, numbers as numbers, and what is in none of them last. */
export const byAreaName = (a: string | null, b: string | null): number =>
  Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'en', { numeric: true })
