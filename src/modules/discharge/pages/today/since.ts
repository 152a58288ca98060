import { momentWithin, momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { StatusName } from '../../../../ui/index.ts'
import type { ChangedStay } from '../../queries/stays-since.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { nameOf, placeOf } from '../../rules/row-things.ts'
import type { Listed, PeopleList } from './people.ts'

export type SinceLine = PeopleList & { is: StatusName | 'arrow'; words: string }

/** What changed for the people of a list since the viewer was last here; what did not happen is left out. */
export function sinceLines(
  rows: readonly PersonRow[],
  stays: readonly ChangedStay[],
  since: Instant,
  now: Instant,
): SinceLine[] {
  const of = (what: ChangedStay['what']): Listed[] =>
    stays
      .filter((stay) => stay.what === what)
      .map((stay) => ({ ...stay, words: [momentWords(stay.at, now), stay.to].filter(Boolean).join(', ') }))
  const after = (at: Instant | null | undefined) =>
    at !== null && at !== undefined && at.epochMilliseconds >= since.epochMilliseconds
  const listed = (row: PersonRow, words: string): Listed => ({
    stayId: row.stayId,
    name: nameOf(row),
    where: placeOf(row),
    words,
  })
  const ready = rows
    .filter((row) => after(row.readySince))
    .map((row) => listed(row, `since ${momentWithin(row.readySince!, now)}`))
  const unready = rows
    .filter((row) => row.readySince === null && after(row.earlierReady.at(-1)?.to))
    .map((row) => listed(row, row.notReadyBecause ?? row.earlierReady.at(-1)!.words))
  const one = unready.length === 1 ? `: ${unready[0]!.words}, ${unready[0]!.where}` : ''
  const lines: SinceLine[] = [
    { of: 'left', is: 'arrow', words: 'went home or on', title: 'Went home or on', people: of('left') },
    {
      of: 'ready',
      is: 'ready',
      words: 'became ready to leave',
      title: 'Became ready to leave',
      people: ready,
    },
    {
      of: 'no-longer-ready',
      is: 'not-ready',
      words: `no longer ready${one}`,
      title: 'No longer ready',
      people: unready,
    },
    {
      of: 'moved',
      is: 'arrow',
      words: 'moved ward; their waits came with them',
      title: 'Moved ward',
      people: of('moved'),
    },
    { of: 'came-in', is: 'arrow', words: 'came in', title: 'Came in', people: of('came in') },
    {
      of: 'came-back',
      is: 'late',
      words: 'came back within 48 hours of leaving',
      title: 'Came back within 48 hours of leaving',
      people: of('came back'),
    },
    { of: 'died', is: 'arrow', words: 'died', title: 'Died', people: of('died') },
  ]
  return lines.filter((line) => line.people.length > 0)
}
