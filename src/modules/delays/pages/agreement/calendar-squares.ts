import { partyWords } from '../../rules/agreement-words.ts'
import type { AgreedNight, Night } from '../../rules/model.ts'
import type { Square, SquarePattern } from '../month-grid.tsx'

/** The month of one stay: each date's square, with whose night it is and how far that is settled. */
export const squaresOf = (
  all: readonly Night[],
  agreed: readonly AgreedNight[],
  on: string,
  hrefOf: (date: string) => string,
): Square[] =>
  all.map((night) => {
    const date = night.date.toString()
    const own = agreed.find((one) => one.date.equals(night.date))
    return {
      date: night.date,
      number: own ? night.number : null,
      pattern: own ? patternOf(own) : null,
      words: own ? wordsOf(own) : night.square,
      href: night.counted || night.because.length > 0 ? hrefOf(date) : null,
      current: date === on,
    }
  })

function patternOf({ state, party }: AgreedNight): SquarePattern {
  if (state === 'agreed') return party === 'NHS' ? 'nhs' : party === 'both' ? 'both' : 'council'
  return state === 'dispute recorded' ? 'disputed' : state
}

function wordsOf({ state, party }: AgreedNight): string {
  const whose = party ? partyWords[party] : 'No reason'
  switch (state) {
    case 'agreed':
      return whose
    case 'disputed':
      return 'Disputed'
    case 'dispute recorded':
      return 'Recorded'
    case 'not answered':
      return `${whose}?`
    case 'not proposed':
      return 'Not said'
  }
}
