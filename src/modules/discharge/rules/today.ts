import type { Instant } from '../../../platform/time.ts'
import { ageOf, usualStaleHours } from './age.ts'
import { couldGoToday, hasNoNextStep, isStale, lateByOwner } from './exceptions.ts'
import { count } from './lateness.ts'
import { isPerson, type ListRow, type PersonRow, rowNeedsBed } from './list-row.ts'
import { rowLateness } from './row-lateness.ts'
import { type TodayKind, todayKinds } from './today-kinds.ts'
import type { Told } from './told.ts'

/** One thing to do before nine: one verb, one link, how long it takes, and why it stands where it stands. */
export type TodayItem = {
  kind: TodayKind
  title: string
  /** Who, by name and place; at most four, then how many more. */
  words: string
  verb: string
  why: string
  minutes: number
  /** Nights that could be saved by doing it, on average; the order of the list. */
  cost: number
  /** How bad the worst of them is: "Late 4 days", "2 days unowned", "Old, 31 h". */
  badge: { kind: 'late' | 'unowned' | 'old'; words: string } | null
  stayIds: string[]
  waitIds: string[]
  owner: { organisationId: string | null; name: string } | null
  /** One person's page, or the list with these people. */
  link: { to: 'person'; stayId: string } | { to: 'list' }
}

export type TodayAsked = {
  role: string
  organisationId: string | null
  rows: readonly ListRow[]
  told?: readonly Told[]
  now: Instant
  staleHours?: number
}

const byRole: Record<string, readonly TodayKind[]> = {
  'ward coordinator': [
    'send home',
    'own late',
    'answer',
    'name an owner',
    'ask about the bed',
    'told',
    'not heard of',
  ],
  'hub navigator': ['send home', 'own late', 'answer', 'name an owner', 'chase', 'told', 'not heard of'],
  'hospital social worker': ['own late', 'answer', 'name an owner', 'chase', 'told', 'not heard of'],
  provider: ['own late', 'answer', 'told'],
  'on-call manager': ['name an owner', 'chase', 'not heard of'],
  analyst: ['not heard of'],
}

/** At most seven things, those that cost most to leave first. Nobody without people has any. */
export function todayItems(asked: TodayAsked): TodayItem[] {
  const people = asked.rows.filter(isPerson)
  return (byRole[asked.role] ?? [])
    .flatMap((kind) => itemsOf(kind, people, asked))
    .sort((a, b) => b.cost - a.cost || (a.title < b.title ? -1 : 1))
    .slice(0, 7)
}

/** How long all of them take, in minutes. */
export const minutesOf = (items: readonly TodayItem[]): number =>
  items.reduce((sum, item) => sum + item.minutes, 0)

function itemsOf(kind: TodayKind, people: readonly PersonRow[], asked: TodayAsked): TodayItem[] {
  const { now, organisationId, staleHours = usualStaleHours } = asked
  const ours = (row: PersonRow) =>
    organisationId !== null && row.next?.owner?.organisationId === organisationId
  const isLate = (row: PersonRow) => rowLateness(row, now)?.kind === 'late'
  const some = (rows: PersonRow[], title: (n: string, row: PersonRow) => string) =>
    rows.length > 0
      ? [item(kind, rows, title(count(rows.length, 'person', 'people'), rows[0]!), worst(kind, rows, now))]
      : []
  switch (kind) {
    case 'send home':
      return some(
        people.filter((row) => couldGoToday(row, now)),
        (n, row) => `Help ${nOr(n, row)} leave today`,
      )
    case 'name an owner':
      return some(people.filter(hasNoNextStep), (n, row) => `Give ${nOr(n, row)} a next step`)
    case 'own late':
      return some(
        people.filter((row) => ours(row) && isLate(row)),
        (n, row) => `We are late for ${nOr(n, row)}`,
      )
    case 'answer':
      return some(
        people.filter((row) => ours(row) && !isLate(row) && row.next?.state !== 'accepted'),
        (n, row) => `Answer for ${nOr(n, row)}`,
      )
    case 'ask about the bed':
      return some(
        people.filter((row) => rowNeedsBed(row, now).answer === 'ask again'),
        (n, row) => `Ask whether ${nOr(n, row)} still ${n === '1 person' ? 'needs' : 'need'} the bed`,
      )
    case 'not heard of':
      return some(
        people.filter((row) => isStale(row, now, staleHours)),
        (n, row) => `Ask about ${nOr(n, row)}`,
      )
    case 'chase':
      return chases(
        people.filter((row) => !ours(row)),
        now,
      )
    case 'told':
      return told(asked.told ?? [])
  }
}

function chases(people: readonly PersonRow[], now: Instant): TodayItem[] {
  return lateByOwner(people, now)
    .filter((late) => late.owner?.kind !== 'nobody')
    .map((late) => ({
      ...item(
        'chase',
        people.filter((row) => late.stayIds.includes(row.stayId)),
        `Chase ${late.owner!.name}`,
        worst(
          'own late',
          people.filter((row) => late.stayIds.includes(row.stayId)),
          now,
        ),
      ),
      owner: { organisationId: late.owner!.organisationId, name: late.owner!.name },
    }))
}

function told(news: readonly Told[]): TodayItem[] {
  if (news.length === 0) return []
  const { chance, minutesEach, verb, why } = todayKinds.told
  const stayIds = [...new Set(news.map((one) => one.stayId))]
  return [
    {
      kind: 'told',
      title: `See ${count(news.length, 'change')} to what was ours`,
      words: listWords(news.map((one) => `${one.person} (${one.where})`)),
      verb,
      why,
      minutes: minutesEach * news.length,
      cost: chance * news.length,
      badge: null,
      stayIds,
      waitIds: news.map((one) => one.waitId),
      owner: null,
      link: linkTo(stayIds),
    },
  ]
}

function item(
  kind: TodayKind,
  rows: readonly PersonRow[],
  title: string,
  badge: TodayItem['badge'],
): TodayItem {
  const { chance, minutes, minutesEach, verb, why } = todayKinds[kind]
  const stayIds = rows.map((row) => row.stayId)
  const nights =
    rows.filter((row) => row.readySince).length + rows.filter((row) => !row.readySince).length / 4
  return {
    kind,
    title,
    words: listWords(rows.map((row) => `${nameOf(row)} (${placeOf(row)})`)),
    verb,
    why,
    minutes: minutes + minutesEach * rows.length,
    cost: Math.round(chance * nights * 100) / 100,
    badge,
    stayIds,
    waitIds: rows.flatMap((row) => (row.next ? [row.next.waitId] : [])),
    owner: null,
    link: linkTo(stayIds),
  }
}

function worst(kind: TodayKind, rows: readonly PersonRow[], now: Instant): TodayItem['badge'] {
  if (kind === 'not heard of') {
    const oldest = rows.toSorted((a, b) => a.heardAt.epochMilliseconds - b.heardAt.epochMilliseconds)[0]
    return oldest ? { kind: 'old', words: ageOf(oldest.heardAt, now).words } : null
  }
  if (kind !== 'own late' && kind !== 'name an owner') return null
  const latest = rows
    .map((row) => rowLateness(row, now))
    .filter((late) => late?.kind === 'late' || late?.kind === 'unowned')
    .sort((a, b) => b!.days - a!.days)[0]
  return latest ? { kind: latest.kind as 'late' | 'unowned', words: latest.words } : null
}

const linkTo = (stayIds: string[]): TodayItem['link'] =>
  stayIds.length === 1 ? { to: 'person', stayId: stayIds[0]! } : { to: 'list' }

const nOr = (n: string, row: PersonRow) => (n === '1 person' ? nameOf(row) : n)

const nameOf = (row: PersonRow) => `${row.givenName} ${row.familyName}`

const placeOf = (row: PersonRow) => [row.ward, row.bed].filter(Boolean).join(' ') || row.site

const listWords = (names: string[]) =>
  `${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`
