/** Requests for one kind of service, and its places: ours and the whole place's, never another provider's. */
export type Offered = {
  requests: { ours: number; all: number }
  /** Beds, rooms, runs, hours: null where a service of the kind has not said how many it has. */
  places: { ours: number; all: number } | null
  /** Organisations that have a service of this kind. */
  providers: number
}

export type Fairness =
  /** With fewer than three, all less ours would be somebody's own number. */
  | { is: 'hidden' }
  | { is: 'no capacity' }
  | { is: 'too few'; requests: number }
  | { is: 'less' | 'about' | 'more'; requestShare: number; placeShare: number }

const fewestProviders = 3
/** Below this many requests any share could be chance. */
const fewestRequests = 10

/**
 * Whether a provider is asked about as often as its share of the places of its kind: "less" and "more" only where chance
 * alone would seldom do it (two standard errors of a share). Ours, not a national rule.
 */
export function fairness({ requests, places, providers }: Offered): Fairness {
  if (providers < fewestProviders) return { is: 'hidden' }
  if (!places || places.all === 0) return { is: 'no capacity' }
  if (requests.all < fewestRequests) return { is: 'too few', requests: requests.all }
  const placeShare = places.ours / places.all
  const requestShare = requests.ours / requests.all
  const byChance = 2 * Math.sqrt((placeShare * (1 - placeShare)) / requests.all)
  const shares = { requestShare, placeShare }
  if (Math.abs(requestShare - placeShare) <= byChance) return { is: 'about', ...shares }
  return { is: requestShare < placeShare ? 'less' : 'more', ...shares }
}

export function fairnessWords(found: Fairness): string {
  switch (found.is) {
    case 'hidden':
      return 'There are too few providers of this kind to show a share: it would show another’s numbers.'
    case 'no capacity':
      return 'Not every service of this kind has said how many places it has, so there is no share to compare.'
    case 'too few':
      return `Only ${found.requests} ${found.requests === 1 ? 'request' : 'requests'} so far: too few to compare.`
    default:
      return `You have ${percent(found.placeShare)} of the places and were sent ${percent(found.requestShare)} of the requests. ${verdict[found.is]}`
  }
}

const verdict = {
  less: 'That is less than your share, and more than chance would explain.',
  about: 'That is about your share: chance alone could make the difference.',
  more: 'That is more than your share, and more than chance would explain.',
} as const

const percent = (share: number) => `${Math.round(share * 100)}%`
