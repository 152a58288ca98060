import type { Side } from './facts.ts'
import type { AgreedNight } from './model.ts'

/** Who knows of a night's people beside the bed's organisation. */
export type Councils = {
  /** Councils that have a part in the stay: they owned a wait of it, or a position names them. */
  ofStay: (stayId: string) => ReadonlySet<string>
  isCouncil: (organisationId: string) => boolean
}

/**
 * Who has to speak next; null where nobody has. Of two who differ it is the one who spoke first, because the other has
 * answered. What the NHS says is its own, of somebody in whom no council has a part, needs no answer: nobody else may see
 * that person, so nobody could give one. It is counted apart, and never as agreed.
 */
export function turnOf(
  night: Pick<AgreedNight, 'state' | 'says' | 'stayId'>,
  councils: Councils,
): Side | null {
  const { NHS, council } = night.says
  switch (night.state) {
    case 'agreed':
    case 'dispute recorded':
      return null
    case 'not proposed':
      return 'NHS'
    case 'not answered':
      if (!NHS) return 'NHS'
      return isOwn(night, councils) ? null : 'council'
    case 'disputed':
      return NHS!.at.epochMilliseconds <= council!.at.epochMilliseconds ? 'NHS' : 'council'
  }
}

/** Whether the NHS says that the night is its own and no council has a part in the stay. */
export const isOwn = (
  { state, says, stayId }: Pick<AgreedNight, 'state' | 'says' | 'stayId'>,
  councils: Councils,
) => state === 'not answered' && says.NHS?.whose === 'NHS' && councils.ofStay(stayId).size === 0

/** Nights that somebody still has to speak of. */
export const openNights = <N extends AgreedNight>(nights: readonly N[], councils: Councils): N[] =>
  nights.filter((night) => turnOf(night, councils) !== null)

/**
 * The councils a night is between the NHS and: those named in it, else those that have a part in the stay, else the council
 * of ordinary residence; none where nobody knows.
 */
export function councilsOfNight(night: AgreedNight, councils: Councils): string[] {
  const named = [
    night.says.NHS?.organisationId,
    night.says.council?.organisationId,
    night.organisationId,
  ].filter((one): one is string => typeof one === 'string' && councils.isCouncil(one))
  if (named.length > 0) return [...new Set(named)]
  const taking = councils.ofStay(night.stayId)
  if (taking.size > 0) return [...taking]
  return night.authorityId ? [night.authorityId] : []
}

/** The councils that have to sign: every one with a night that is social care's, both's, or not agreed to be the NHS's. */
export function councilsToSign(nights: readonly AgreedNight[], councils: Councils): string[] {
  const own = (night: AgreedNight) =>
    night.party === 'NHS' && (night.state === 'agreed' || councils.ofStay(night.stayId).size === 0)
  return [
    ...new Set(nights.filter((night) => !own(night)).flatMap((night) => councilsOfNight(night, councils))),
  ].sort()
}
