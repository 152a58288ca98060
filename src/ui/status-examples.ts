import type { StatusOf } from './statuses.ts'

/** One of each status, for the page "Words, shapes and states" and the tests. */
export const statusExamples: readonly StatusOf[] = [
  { is: 'ready' },
  { is: 'not-ready' },
  { is: 'late', days: 4 },
  { is: 'due-today', at: '12:00' },
  { is: 'ending', left: '48 min' },
  { is: 'on-time', due: 'Wed 25 Nov' },
  { is: 'unowned', length: '2 days' },
  { is: 'ageing', length: '9 h' },
  { is: 'stale', length: '31 h' },
  { is: 'changed' },
  { is: 'live' },
  { is: 'not-live', since: '08:12' },
  { is: 'proposed' },
  { is: 'not-answered' },
  { is: 'accepted' },
  { is: 'agreed' },
  { is: 'disputed' },
  { is: 'locked', on: '27 Nov' },
  { is: 'held', left: '48 min' },
  { is: 'chosen' },
  { is: 'red-day' },
  { is: 'green-day' },
]
