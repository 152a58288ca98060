import { dateWords } from '../../../platform/date-words.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { inARow } from './spc/signals.ts'

/** Seven or more in a row that go one way; `to` null where the last point is still of them. */
type Stretched = {
  kind: 'shift' | 'trend'
  way: 'high' | 'low'
  count: number
  from: LocalDate
  to: LocalDate | null
}

/** Why a verdict is as it is, before it is put into words. */
export type Because =
  | { what: 'no way' }
  | { what: 'few before'; figures: number }
  | { what: 'few since' }
  | ({ what: 'already' } & Stretched)
  | ({ what: 'lasting' } & Stretched)
  | ({ what: 'did not last'; after: number } & Stretched)
  | { what: 'nothing lasting'; outside: number }

type About = {
  figures: number
  /** The letter of the action that ended the count. */
  follows: string | null
  /** Letters of actions that may share in it. */
  sharing: readonly string[]
  today: LocalDate
}

/** "5 points before B, 7 are needed", "7 in a row below the average since 17 Aug; A may share in it" */
export function reasonWords(why: Because, about: About): string {
  const shared = about.sharing.length > 0 ? `; ${about.sharing.join(' and ')} may share in it` : ''
  return `${because(why, about)}${shared}`
}

function because(why: Because, { figures, follows, today }: About): string {
  const day = (date: LocalDate) => dateWords(date, today)
  switch (why.what) {
    case 'no way':
      return 'nobody said which way it should move'
    case 'few before':
      return `${counted(why.figures)} before it, 12 are needed for limits`
    case 'few since':
      return `${counted(figures)} ${follows ? `before ${follows}` : 'since'}, ${inARow} are needed`
    case 'already':
      return `already ${going(why)} since ${day(why.from)}, before it began`
    case 'lasting':
      return `${why.count} in a row ${going(why)} ${why.to ? `from ${day(why.from)} to ${day(why.to)}` : `since ${day(why.from)}`}`
    case 'did not last':
      return `${why.count} in a row ${going(why)} up to ${day(why.to!)}, but not in the ${counted(why.after)} after that`
    case 'nothing lasting':
      return why.outside === 0
        ? `${counted(figures)} since, as chance has it`
        : `${counted(figures)} since: ${why.outside} outside the limits, but no ${inARow} in a row`
  }
}

const going = ({ kind, way }: Stretched) =>
  kind === 'shift'
    ? `${way === 'high' ? 'above' : 'below'} the average`
    : way === 'high'
      ? 'rising'
      : 'falling'

const counted = (count: number) => (count === 0 ? 'no point' : `${count} point${count === 1 ? '' : 's'}`)
