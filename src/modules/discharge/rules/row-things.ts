import { dateOf, daysBetween, type Instant, inLondon, Temporal } from '../../../platform/time.ts'
import { count } from './lateness.ts'
import type { PersonRow } from './list-row.ts'
import { type Go, listOf, type Thing, type ThingStatus } from './thing.ts'

/** What Today asks about the record itself, besides what moves people on (today-kinds.ts). */
export type RowKind =
  | 'no bed'
  | 'review'
  | 'no date'
  | 'date passed'
  | 'red reason'
  | 'stuck'
  | 'no pathway'
  | 'impossible'
  | 'missing'

type Kind = {
  /** The chance that doing it now saves a person a night, and minutes a person: our estimates, as in today-kinds.ts. */
  chance: number
  minutesEach: number
  verb: string
  why: string
  is: ThingStatus
  /** The form for one person. */
  form: string | null
  about: (row: PersonRow, asked: RowsAsked) => boolean
  title: (n: number, name: string) => string
  sentence: (who: string, rows: readonly PersonRow[]) => string
  status: (rows: readonly PersonRow[], now: Instant) => string
}

export type RowsAsked = { now: Instant; organisationId: string | null }

const some = (n: number, name: string) => (n === 1 ? name : count(n, 'person', 'people'))
const are = (rows: readonly unknown[], one: string, many: string) => (rows.length === 1 ? one : many)

const rowKinds: Record<RowKind, Kind> = {
  'no bed': {
    chance: 0.7,
    minutesEach: 3,
    verb: 'Find a bed',
    why: 'somebody would spend the night without a bed',
    is: 'unowned',
    form: 'move',
    about: (row) => row.place === 'no bed',
    title: (n, name) => `Find ${n === 1 ? 'a bed' : `${n} beds`} for ${some(n, name)}`,
    sentence: (who, rows) => `${who} ${are(rows, 'is', 'are')} on the ward without a bed.`,
    status: (rows) => `${rows.length} without a bed`,
  },
  review: {
    chance: 0.05,
    minutesEach: 1,
    verb: 'Ask the seniors',
    why: 'nobody decides to send home before the review',
    is: 'late',
    form: 'senior-review',
    about: (row, { now }) => inLondon(now).hour >= 12 && row.place !== 'leave' && !reviewedToday(row, now),
    title: (n, name) => `Senior review of ${some(n, name)}`,
    sentence: (who, rows) =>
      `No senior review today of ${who}; it is due by midday${rows.length > 1 ? ' for each' : ''}.`,
    status: () => 'Not by midday',
  },
  'date passed': {
    chance: 0.2,
    minutesEach: 1,
    verb: 'Change the date',
    why: 'everyone plans by a day that is over',
    is: 'late',
    form: 'expected-date',
    about: (row, { now }) => row.expectedDate !== null && row.expectedDate < dateOf(now).toString(),
    title: (n, name) =>
      `Change the expected ${are({ length: n } as unknown[], 'date', 'dates')} of ${some(n, name)}`,
    sentence: (who, rows) => `The day ${who} ${are(rows, 'was', 'were')} expected home has passed.`,
    status: (rows, now) =>
      `Passed ${count(Math.max(...rows.map((row) => daysBetween(Temporal.PlainDate.from(row.expectedDate!), dateOf(now)))), 'day')} ago`,
  },
  'no date': {
    chance: 0.15,
    minutesEach: 1,
    verb: 'Set a date',
    why: 'nobody can plan for a day that nobody has named',
    is: 'not-ready',
    form: 'expected-date',
    about: (row) => row.expectedDate === null,
    title: (n, name) => `Set an expected date for ${some(n, name)}`,
    sentence: (who, rows) => `Nobody has said when ${who} ${are(rows, 'is', 'are')} expected home.`,
    status: (rows) => `${rows.length} not set`,
  },
  'red reason': {
    chance: 0.1,
    minutesEach: 1,
    verb: 'Say why',
    why: 'a red day without its reason cannot be turned green',
    is: 'red-day',
    form: 'day',
    about: (row) => row.dayColour === 'red' && row.dayReason === null,
    title: (n) => `Say why ${count(n, 'day was', 'days were')} red`,
    sentence: (who, rows) =>
      `The last day of ${who} ${are(rows, 'was', 'were')} called red and nobody said why.`,
    status: (rows) => `${rows.length} without a reason`,
  },
  stuck: {
    chance: 0.5,
    minutesEach: 1,
    verb: 'See them',
    why: 'they are ready, and wait for us longest',
    is: 'late',
    form: null,
    about: (row, { organisationId }) =>
      row.readySince !== null &&
      organisationId !== null &&
      row.next?.owner?.organisationId === organisationId,
    title: (n, name) => `${some(n, name)} ${n === 1 ? 'waits' : 'wait'} for us`,
    sentence: (who) => `Ready to leave and waiting for our organisation, longest first: ${who}.`,
    status: (rows, now) =>
      `Longest ${count(Math.max(...rows.map((row) => daysBetween(dateOf(row.readySince!), dateOf(now)))), 'day')}`,
  },
  'no pathway': {
    chance: 0.15,
    minutesEach: 1,
    verb: 'See them',
    why: 'they are ready and leave the counts by pathway short',
    is: 'not-ready',
    form: null,
    about: (row) => row.readySince !== null && row.pathway === null,
    title: (n, name) => `${some(n, name)} ready without a pathway`,
    sentence: (who, rows) => `${who} ${are(rows, 'is', 'are')} ready to leave, and where to is not decided.`,
    status: (rows) => `${rows.length} not decided`,
  },
  impossible: {
    chance: 0.1,
    minutesEach: 2,
    verb: 'See what is wrong',
    why: 'what cannot be true spoils every count it is in',
    is: 'late',
    form: null,
    about: isImpossible,
    title: (n, name) => `Impossible order for ${some(n, name)}`,
    sentence: (who) => `A date stands before coming in, or ready stands before coming in: ${who}.`,
    status: (rows) => count(rows.length, 'record'),
  },
  missing: {
    chance: 0.02,
    minutesEach: 1,
    verb: 'See what is missing',
    why: 'people without these are matched wrongly sooner or later',
    is: 'not-ready',
    form: null,
    about: (row) => row.dateOfBirth === null || row.gender === null,
    title: (n, name) => `Details missing for ${some(n, name)}`,
    sentence: (who) => `No date of birth, or no gender: ${who}.`,
    status: (rows) => `${rows.length} not complete`,
  },
}

const byRole: Record<string, readonly RowKind[]> = {
  'ward coordinator': ['no bed', 'review', 'date passed', 'no date', 'red reason'],
  'on-call manager': ['stuck', 'no bed'],
  analyst: ['no pathway', 'date passed', 'no date', 'impossible', 'missing'],
}

/** Whom a kind is about; those who are ready longest, then in hospital longest, first. */
const rowsOfKind = (kind: RowKind, rows: readonly PersonRow[], asked: RowsAsked): PersonRow[] =>
  rows
    .filter((row) => rowKinds[kind].about(row, asked))
    .sort(
      (a, b) =>
        (a.readySince ?? a.admittedAt).epochMilliseconds - (b.readySince ?? b.admittedAt).epochMilliseconds,
    )

/** The things that a role is shown about the record itself. A role that only reads is given no form. */
export function rowThings(role: string, rows: readonly PersonRow[], asked: RowsAsked): Thing[] {
  return (byRole[role] ?? []).flatMap((name): Thing[] => {
    const kind = rowKinds[name]
    const those = rowsOfKind(name, rows, asked)
    if (those.length === 0) return []
    const reads = role !== 'ward coordinator'
    const only = those.length === 1 ? those[0]! : null
    const go: Go =
      only && kind.form && !reads
        ? { to: 'form', stayId: only.stayId, form: kind.form }
        : only
          ? { to: 'person', stayId: only.stayId }
          : { to: 'people', of: name }
    return [
      {
        key: name,
        title: capital(kind.title(those.length, nameOf(those[0]!))),
        sentence: capital(
          kind.sentence(listOf(those.map((row) => `${nameOf(row)} (${placeOf(row)})`)), those),
        ),
        status: { is: kind.is, words: kind.status(those, asked.now) },
        verb: reads ? 'See them' : kind.verb,
        why: kind.why,
        minutes: kind.minutesEach * those.length,
        cost: Math.round(kind.chance * nights(name, those) * 100) / 100,
        stayIds: those.map((row) => row.stayId),
        go,
      },
    ]
  })
}

// As in rules/today.ts; but without a bed it is tonight for everyone.
const nights = (name: RowKind, rows: readonly PersonRow[]): number =>
  name === 'no bed' ? rows.length : rows.reduce((sum, row) => sum + (row.readySince ? 1 : 0.25), 0)

export const reviewedToday = (row: Pick<PersonRow, 'seniorReviewAt'>, now: Instant): boolean =>
  row.seniorReviewAt !== null && dateOf(row.seniorReviewAt).equals(dateOf(now))

function isImpossible(row: PersonRow): boolean {
  const cameIn = dateOf(row.admittedAt).toString()
  return (
    (row.expectedDate !== null && row.expectedDate < cameIn) ||
    (row.readySince !== null && row.readySince.epochMilliseconds < row.admittedAt.epochMilliseconds)
  )
}

export const nameOf = ({ givenName, familyName }: Pick<PersonRow, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`

/** "Elm 4"; "Ward 7, bed 4"; the hospital where no ward is known. */
export const placeOf = (row: Pick<PersonRow, 'ward' | 'bed' | 'site'>): string =>
  row.ward && row.bed && /\d$/.test(row.ward)
    ? `${row.ward}, bed ${row.bed}`
    : [row.ward, row.bed].filter(Boolean).join(' ') || row.site

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
