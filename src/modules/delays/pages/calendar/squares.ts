import type { AgreedNight, Night } from '../../rules/model.ts'
import { squareOf } from '../../rules/nights.ts'
import type { Square, SquarePattern } from '../month-grid.tsx'

/** The squares of a month; each opens to its working. */
export function squaresOf(
  nights: readonly Night[],
  agreed: readonly AgreedNight[],
  { href, on }: { href: (night: Night) => string; on: string | null },
): Square[] {
  const said = new Map(agreed.map((night) => [night.date.toString(), night]))
  return nights.map((night): Square => {
    const own = said.get(night.date.toString())
    return {
      date: night.date,
      number: night.number,
      pattern: own ? patternOf(own) : null,
      words: own ? nightWords(own) : night.square,
      href: href(night),
      current: night.date.toString() === on,
    }
  })
}

function patternOf({ state, party }: Pick<AgreedNight, 'state' | 'party'>): SquarePattern {
  if (state === 'disputed' || state === 'dispute recorded') return 'disputed'
  if (state !== 'agreed') return state
  return party === 'social care' ? 'council' : party === 'both' ? 'both' : 'nhs'
}

/** "NHS" when agreed, "Council?" while the other side has not said so. */
function nightWords({ state, party }: Pick<AgreedNight, 'state' | 'party'>): string {
  if (state === 'disputed') return 'Disputed'
  if (state === 'dispute recorded') return 'Dispute recorded'
  const whose = squareOf({ party })
  return state === 'agreed' || party === null ? whose : `${whose}?`
}
