import { partyWords } from '../../rules/agreement-words.ts'
import type { Party, Side } from '../../rules/facts.ts'
import type { AgreedNight, Position } from '../../rules/model.ts'

/** "ours", "the council’s", "the NHS’s", "both’s": as one side says it. */
export function whoseWords(whose: Party, side: Side | null): string {
  if (whose === 'both') return 'both’s'
  const theirs: Side = whose === 'NHS' ? 'NHS' : 'council'
  return theirs === side ? 'ours' : whose === 'NHS' ? 'the NHS’s' : 'the council’s'
}

/** In a cell: "Council", "Council, says the NHS", "Usually the council’s", "Not recorded". */
export function whoseCell({ state, says, party }: Pick<AgreedNight, 'state' | 'says' | 'party'>): string {
  if (state === 'not proposed') return party ? `${partyWords[party]}, usually` : 'Not recorded'
  if (state === 'agreed') return partyWords[says.NHS!.whose]
  const [by, said] = says.NHS ? (['the NHS', says.NHS] as const) : (['the council', says.council!] as const)
  return `${partyWords[said.whose]}, says ${by}`
}

/** Which of two positions was the first; the other answered it. */
export const firstOf = (says: AgreedNight['says']): Side | null => {
  const { NHS, council } = says
  if (!NHS) return council ? 'council' : null
  if (!council) return 'NHS'
  return NHS.at.epochMilliseconds <= council.at.epochMilliseconds ? 'NHS' : 'council'
}

/** "The NHS says it is the council’s: “The home was theirs to find”", without a full stop. */
export const saysWords = (side: Side, position: Position): string => {
  const name = side === 'NHS' ? 'The NHS' : 'The council'
  const whose = whoseWords(position.whose, side).replace('ours', 'its own')
  return `${name} says it is ${whose}${position.words ? `: “${position.words}”` : ''}`
}

export const saysSentence = (side: Side, position: Position): string =>
  `${saysWords(side, position)}${/[.!?]$/.test(position.words ?? '') ? '' : '.'}`
