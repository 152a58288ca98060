import type { Shape } from './icons.tsx'

/** Tones are classes of the stylesheet: hw-tone--green and so on. */
export type Tone = 'green' | 'grey' | 'plain' | 'red' | 'brown' | 'blue' | 'navy' | 'purple' | 'black'

export type StatusKind = { shape: Shape; tone: Tone; shapeWords: string; colourWords: string; means: string }

const kind = (
  shape: Shape,
  tone: Tone,
  shapeWords: string,
  colourWords: string,
  means: string,
): StatusKind => ({ shape, tone, shapeWords, colourWords, means })

/** Every status there is: its shape, its colour, and what it means to whoever reads it. */
export const statuses = {
  ready: kind('ready', 'green', 'disc, tick', 'green', 'Doctors, team and safe to go all say yes'),
  'not-ready': kind(
    'not-ready',
    'grey',
    'ring, bar',
    'grey',
    'One of the three does not say yes; a new period starts when it changes',
  ),
  late: kind('late', 'red', 'triangle, !', 'red', 'Past its due date; always with the amount'),
  'due-today': kind('clock', 'brown', 'clock', 'brown', 'Due today'),
  ending: kind('clock', 'brown', 'clock', 'brown', 'An offer or a hold is about to lapse'),
  'on-time': kind('ring', 'plain', 'empty ring', 'grey, black word', 'On time'),
  unowned: kind('unowned', 'red', 'broken ring, ?', 'red', 'No next step, or nobody owns it'),
  ageing: kind(
    'ageing',
    'grey',
    'square, light hatch',
    'grey',
    'Still counted, but nobody has said so for a while',
  ),
  stale: kind('stale', 'grey', 'square, heavy hatch', 'grey', 'Past its life: struck out, not counted'),
  changed: kind(
    'changed',
    'blue',
    'target',
    'blue',
    'Changed by someone else while you look; marked for 60 seconds',
  ),
  live: kind('changed', 'blue', 'target', 'blue', 'This page brings changes as they happen'),
  'not-live': kind(
    'not-live',
    'grey',
    'ring, crossed',
    'grey',
    'Changes have stopped coming; what you see is as it was then',
  ),
  proposed: kind(
    'proposed',
    'plain',
    'dashed square',
    'grey, black word',
    'One side has said; the other has not',
  ),
  'not-answered': kind('proposed', 'plain', 'dashed square', 'grey, black word', 'Asked, and no answer yet'),
  accepted: kind('ready', 'green', 'disc, tick', 'green', 'The other side has said yes'),
  agreed: kind('agreed', 'green', 'two ticks', 'green', 'Both sides have said yes'),
  disputed: kind('disputed', 'purple', 'diamond, ≠', 'purple', 'The other side said no, with a reason'),
  locked: kind('locked', 'black', 'padlock', 'black', 'A signed month: a change now makes a revision'),
  held: kind('held', 'purple', 'hourglass', 'purple', 'Kept for one person; lapses by itself'),
  chosen: kind(
    'chosen',
    'navy',
    'filled square, tick',
    'dark blue',
    'One provider is told yes, all others told no',
  ),
  'red-day': kind(
    'red-day',
    'red',
    'square, bar',
    'red',
    'Nothing brought the person nearer home, with the reason',
  ),
  'green-day': kind(
    'green-day',
    'green',
    'disc, up arrow',
    'green',
    'Something brought the person nearer home',
  ),
} as const satisfies Record<string, StatusKind>

export type StatusName = keyof typeof statuses

type Plain = Exclude<
  StatusName,
  | 'late'
  | 'due-today'
  | 'ending'
  | 'on-time'
  | 'unowned'
  | 'ageing'
  | 'stale'
  | 'not-live'
  | 'locked'
  | 'held'
>

/** A status with what its words need. Dates, times and lengths come ready to read: "Wed 25 Nov", "12:00", "2 days". */
export type StatusOf =
  | { is: Plain }
  | { is: 'late'; days: number }
  | { is: 'late'; hours: number }
  | { is: 'due-today'; at?: string | undefined }
  | { is: 'on-time'; due: string }
  | { is: 'ending' | 'held'; left: string }
  | { is: 'unowned' | 'ageing' | 'stale'; length: string }
  | { is: 'not-live'; since: string }
  | { is: 'locked'; on: string }

const plainWords: Record<Plain, string> = {
  ready: 'Ready',
  'not-ready': 'Not ready',
  changed: 'Changed now',
  live: 'Live',
  proposed: 'Proposed',
  'not-answered': 'Not answered',
  accepted: 'Accepted',
  agreed: 'Agreed',
  disputed: 'Disputed',
  chosen: 'Chosen',
  'red-day': 'Red day',
  'green-day': 'Green day',
}

export const statusWords = (of: StatusOf): string => {
  switch (of.is) {
    case 'late':
      return 'days' in of ? `Late ${amount(of.days, 'day')}` : `Late ${amount(of.hours, 'hour')}`
    case 'due-today':
      return of.at ? `Due today ${of.at}` : 'Due today'
    case 'on-time':
      return `Due ${of.due}`
    case 'ending':
      return `${of.left} left`
    case 'held':
      return `Held, ${of.left} left`
    case 'unowned':
      return `${of.length} unowned`
    case 'ageing':
      return `Ageing, ${of.length}`
    case 'stale':
      return `Out of date, ${of.length}`
    case 'not-live':
      return `Not live since ${of.since}`
    case 'locked':
      return `Locked ${of.on}`
    default:
      return plainWords[of.is]
  }
}

const amount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
