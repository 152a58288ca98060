import type { AwaitedPlace, Direction, Ending } from './facts.ts'

export const directionWords: Record<Direction, string> = {
  'ours elsewhere': 'Ours, in a bed elsewhere',
  'theirs here': 'From elsewhere, in a bed here',
}

export const awaitedWords: Record<AwaitedPlace, string> = {
  'acute bed': 'A bed in another hospital for acute care',
  'community bed': 'A community bed nearer home',
  'care home': 'A care home nearer home',
  home: 'Home, with what they need there',
  'not decided': 'Not decided yet',
}

export const endingWords: Record<Ending, string> = {
  'gone home': 'Somebody has come for them, or a bed nearer home is theirs',
  'area changed': 'They stay: this is their area from now on',
  'not out of area': 'They are not out of area',
}
