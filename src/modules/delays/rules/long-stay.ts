/** Groups by length of stay of the acute discharge SitRep (ADSR-06). They overlap and are never added. */
const longStayGroups = [
  { group: '7+', from: 7 },
  { group: '14+', from: 14 },
  { group: '21+', from: 21 },
] as const

/** @param days midnights in hospital. */
export const longStayOf = (days: number): string[] =>
  longStayGroups.filter(({ from }) => days >= from).map(({ group }) => group)
