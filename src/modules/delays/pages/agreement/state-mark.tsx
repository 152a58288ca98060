import { Mark, type StatusName } from '../../../../ui/index.ts'
import { stateWords } from '../../rules/agreement-words.ts'
import type { NightState } from '../../rules/model.ts'

const marks: Record<NightState, StatusName> = {
  agreed: 'agreed',
  disputed: 'disputed',
  'dispute recorded': 'disputed',
  'not answered': 'not-answered',
  'not proposed': 'proposed',
}

/** A night's state in its words, shape and colour. */
export const StateMark = ({ state }: { state: NightState }) => (
  <Mark is={marks[state]}>{stateWords[state]}</Mark>
)
