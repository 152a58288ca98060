import { kindOf, type ServiceKind, unitsWords } from '../../capacity/index.ts'

/** What of one kind people at home and people in hospital both want. Counts, nobody's name. */
export type Contest = {
  kind: ServiceKind
  /** As far as it can be believed; null where nobody has said. */
  free: number | null
  inHospital: number
  /** To avoid an admission. */
  atHome: number
  /** How many were given, to anybody, in the last `tradeOffDays`. */
  given: number
}
export type TradeOff = { kind: ServiceKind; words: string }

/** The pace at which places come is taken from so many days. */
export const tradeOffDays = 28

/**
 * What one more admission avoided costs in waiting, where step-up and step-down want the same: said from what was counted,
 * and where there is nothing to count, that there is no figure. Nobody is ranked by it; a person decides.
 */
export const tradeOffs = (contests: readonly Contest[]): TradeOff[] =>
  contests
    .filter(({ inHospital, atHome }) => inHospital > 0 && atHome > 0)
    .map((contest) => ({ kind: contest.kind, words: words(contest) }))

function words({ kind, free, inHospital, atHome, given }: Contest): string {
  const wanted = `${people(atHome)} at home, so as not to be admitted, and ${people(inHospital)} in hospital`
  const said = `${kindOf(kind).plain}: ${free === null ? 'no figure of what is free' : `${unitsWords(free, kind)} free`}, wanted for ${wanted}.`
  if (free !== null && free >= inHospital + atHome) return `${said} That is enough for all of them.`
  return `${said} ${cost(kind, given)}`
}

function cost(kind: ServiceKind, given: number): string {
  const one = kindOf(kind).unit
  if (given === 0)
    return `None was given in the last ${tradeOffDays} days, so there is no figure for how long somebody in hospital waits for the next one.`
  const days = Math.max(1, Math.round(tradeOffDays / given))
  return `${given} ${given === 1 ? 'was' : 'were'} given in the last ${tradeOffDays} days, one about every ${days === 1 ? 'day' : `${days} days`}: each ${one} that avoids an admission keeps the next in line in hospital about ${days === 1 ? 'a day' : `${days} days`} longer.`
}

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`
