import { timeWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import { count, lateness } from '../../rules/lateness.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { questionPath } from '../../rules/our-waits.ts'
import { rowLateness } from '../../rules/row-lateness.ts'
import { nameOf, placeOf, reviewedToday } from '../../rules/row-things.ts'
import { needOf } from '../../rules/things.ts'
import { toldWords } from '../../rules/told.ts'
import type { TodayLoaded } from './load.ts'
import { type Listed, type PeopleList, slug } from './people.ts'

/** The list that a number or a thing of Today opens to; null where there is none of that name. */
export function listFor(loaded: TodayLoaded, of: string, now: Instant): PeopleList | null {
  const { rows, since, done, things } = loaded
  if (of === 'done')
    return {
      of,
      title: 'Done today',
      people: done.map((one) => ({
        ...one,
        words: [one.what, one.by, timeWords(one.at)].filter(Boolean).join(', '),
      })),
    }
  if (of === 'late')
    return {
      of,
      title: 'Late',
      people: listed(
        rows.filter((row) => rowLateness(row, now)?.kind === 'late'),
        (row) => rowLateness(row, now)!.words,
      ),
    }
  if (of === 'to-review')
    return {
      of,
      title: 'Senior review to do by midday',
      people: listed(
        rows.filter((row) => row.place !== 'leave' && !reviewedToday(row, now)),
        (row) => (row.seniorReviewAt ? `Last ${daysAgo(row.seniorReviewAt, now)}` : 'Not reviewed yet'),
      ),
    }
  const changed = since.find((line) => line.of === of)
  if (changed) return changed
  const thing = things.find((one) => slug(one.key) === of)
  return thing ? { of, title: thing.title, people: peopleOf(loaded, thing.key, thing.stayIds, now) } : null
}

function peopleOf(
  { rows, ours, told }: TodayLoaded,
  key: string,
  stayIds: readonly string[],
  now: Instant,
): Listed[] {
  if (key === 'told')
    return told.map((one) => ({
      stayId: one.stayId,
      name: one.person,
      where: one.where,
      words: toldWords(one),
    }))
  const states = { 'not seen': 'sent', 'not answered': 'seen', 'we owe': 'accepted' } as const
  if (key in states)
    return ours
      .filter((wait) => stayIds.includes(wait.stayId) && wait.state === states[key as keyof typeof states])
      .map((wait) => ({
        stayId: wait.stayId,
        name: wait.person,
        where: wait.where,
        ...(wait.asks ? { href: questionPath(wait.waitId) } : {}),
        words: [
          wait.what,
          wait.askedBy && `asked by ${wait.askedBy}`,
          lateness({ ...wait, unownedSince: null }, now).words,
        ]
          .filter(Boolean)
          .join(', '),
      }))
  return listed(
    stayIds.flatMap((id) => rows.find((row) => row.stayId === id) ?? []),
    (row) => about(row, now),
  )
}

const listed = (rows: readonly PersonRow[], words: (row: PersonRow) => string): Listed[] =>
  rows.map((row) => ({ stayId: row.stayId, name: nameOf(row), where: placeOf(row), words: words(row) }))

const daysAgo = (at: Instant, now: Instant) => {
  const days = daysBetween(dateOf(at), dateOf(now))
  return days === 0 ? 'today' : `${count(days, 'day')} ago`
}

function about(row: PersonRow, now: Instant): string {
  const ready = row.readySince ? `ready ${daysAgo(row.readySince, now)}` : 'not ready'
  return [
    ready,
    row.next ? needOf(row) : null,
    rowLateness(row, now)?.words,
    row.expectedDate ? null : 'no expected date',
  ]
    .filter(Boolean)
    .join(', ')
}
