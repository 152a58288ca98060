/** The start and the summary of a ward's round; the pages that link to one another share it. */
export const roundAddress = (query: { ward?: string; at?: string; summary?: string } = {}): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return pairs.length > 0 ? `/round?${new URLSearchParams(pairs).toString()}` : '/round'
}

/** One person of the round, on a ward. */
export const roundPersonAddress = (stayId: string, wardId: string): string =>
  `/round/${stayId}?ward=${encodeURIComponent(wardId)}`
