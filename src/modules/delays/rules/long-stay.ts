/** Groups by length of stay of the acute discharge SitRep (ADSR-06). They overlap and are never added. */
export const longStayGroups = [
  { group: '7+', from: 7, item: 'stay-7' },
  { group: '14+', from: 14, item: 'stay-14' },
  { group: '21+', from: 21, item: 'stay-21' },
] as const

/** The groups a stay is in. @param days midnights in hospital. */
export const longStayOf = (days: number) => longStayGroups.filter(({ from }) => days >= from)
