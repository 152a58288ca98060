import { dateOf, type Instant } from '../../../platform/time.ts'
import { amount, type Thing } from '../../discharge/index.ts'
import { waitsSince } from './board.ts'
import type { BoardRow } from './board-row.ts'
import { afterCrisis, crisisEnd } from './crisis-care.ts'
import { nextStep, stepStateWords, toBeWords } from './equipment-steps.ts'
import { isOut, isWaiting } from './model.ts'
import { kindsWords } from './need-words.ts'
import { reviewWords } from './reviews.ts'
import { usualSuggestSettings } from './suggest/settings.ts'

type Asked = { role: string; rows: readonly BoardRow[]; now: Instant }
type About = Pick<Thing, 'key' | 'title' | 'verb' | 'why' | 'status'> & { cost: number; minutes: number }

const chooses = ['hub navigator', 'hospital social worker']
const finds = [...chooses, 'ward coordinator']

/**
 * What of the places being found stands in Today: what was told us and wants an answer. What waiting costs is our own
 * estimate, in nights, on the scale of the discharge module's things.
 */
export function placementThings({ role, rows, now }: Asked): Thing[] {
  if (!finds.includes(role)) return []
  const of = (when: (row: BoardRow) => boolean) => rows.filter(when)
  const failed = of((row) => row.failedAt !== null)
  const crisis = failed.map((row) => single(row, crisisOf(row, now), `/needs/${row.needId}/crisis`))
  const more = of((row) => row.asks.some(({ state }) => state === 'more'))
  const gone = of((row) => row.stay?.place === 'left' && !row.failedAt && isWaiting(row.state))
  const common = [
    ...crisis,
    ...rows.flatMap((row) => crisisRunsOut(row, rows, now)),
    ...many(
      of((row) => nextStep(row.steps)?.state === 'late'),
      now,
      {
        key: 'equipment late',
        title: (n) => (n === 1 ? 'Equipment is late for one person' : `Equipment is late for ${n} people`),
        verb: 'Chase it',
        why: 'they cannot go home without it',
        each: 0.8,
        minutes: 3,
        status: (late) => lateStep(late, now),
        path: (row) => `/needs/${row.needId}`,
      },
    ),
    ...many(
      of(({ reviews }) => reviews.some(({ state }) => state === 'late' || state === 'today')),
      now,
      {
        key: 'reviews due',
        title: (n) =>
          n === 1 ? 'One person is to be looked at again' : `${n} people are to be looked at again`,
        verb: 'Look at it',
        why: 'missed, it waits for the next clinic, and they stay where they are',
        // One that is missed waits for the next clinic, and the place is kept until then: some nights of somebody.
        each: 3,
        minutes: 5,
        status: reviewDue,
        path: (row) => `/needs/${row.needId}`,
      },
    ),
    ...many(more, now, {
      key: 'ask more',
      title: (n) => (n === 1 ? 'A provider asks for more' : `Providers ask for more about ${n} people`),
      verb: 'Tell them',
      why: 'they answer once they know',
      each: 0.6,
      minutes: 2,
      status: () => null,
    }),
    ...many(gone, now, {
      key: 'left with need',
      title: (n) =>
        n === 1
          ? 'One person has left, and a place is still looked for'
          : `${n} people have left, and a place is still looked for`,
      verb: 'See them',
      why: 'what is no longer needed keeps a place from somebody else',
      each: 0.3,
      minutes: 1,
      status: () => null,
    }),
  ]
  if (!chooses.includes(role)) return common
  return [
    ...common,
    ...many(
      of((row) => row.state === 'answered'),
      now,
      {
        key: 'choose',
        title: (n) =>
          n === 1 ? 'Choose: a provider said yes' : `Choose for ${n} people: providers said yes`,
        verb: 'Choose',
        why: 'a yes does not wait for long',
        each: 0.9,
        minutes: 2,
        status: longest,
      },
    ),
    ...many(
      of(
        (row) =>
          !row.failedAt &&
          row.state === 'open' &&
          row.asks.some(({ state }) => state === 'let go' || state === 'lapsed'),
      ),
      now,
      {
        key: 'let go',
        title: (n) => (n === 1 ? 'A chosen place was lost' : `${n} chosen places were lost`),
        verb: 'Ask others',
        why: 'they were as good as home',
        each: 0.9,
        minutes: 3,
        status: longest,
      },
    ),
    ...many(
      of(
        (row) =>
          row.state === 'open' &&
          !row.failedAt &&
          row.asks.some(({ state }) => state === 'no') &&
          !row.asks.some(({ state }) => state === 'let go' || state === 'lapsed'),
      ),
      now,
      {
        key: 'all said no',
        title: (n) => (n === 1 ? 'Everybody said no' : `Everybody said no to ${n} people`),
        verb: 'Ask others',
        why: 'nobody looks for them now',
        each: 0.8,
        minutes: 3,
        status: longest,
      },
    ),
    ...many(
      of((row) =>
        row.asks.some(
          (ask) => isOut(ask.state) && ask.answerBy && ask.answerBy.epochMilliseconds < now.epochMilliseconds,
        ),
      ),
      now,
      {
        key: 'answers late',
        title: (n) => (n === 1 ? 'One answer is late' : `Answers are late for ${n} people`),
        verb: 'Ring them',
        why: 'an answer that does not come is a no that nobody said',
        each: 0.5,
        minutes: 2,
        status: longest,
      },
    ),
    ...many(
      of((row) => row.direction === 'step-up' && row.state === 'open' && row.asks.length === 0),
      now,
      {
        key: 'step-up',
        title: (n) =>
          n === 1 ? 'Somebody at home needs a place today' : `${n} people at home need a place today`,
        verb: 'Find a place',
        why: 'without it they are admitted',
        each: 1,
        minutes: 3,
        status: longest,
      },
    ),
  ]
}

const crisisOf = (row: BoardRow, now: Instant): About => ({
  key: `crisis ${row.needId}`,
  title: `The care of ${row.name} failed`,
  verb: 'Open crisis care',
  why: 'somebody is at home without help',
  status: { is: 'late', words: row.failedAt ? `${amount(row.failedAt, now)} ago` : 'now' },
  cost: 3,
  minutes: 3,
})

/** Crisis care that is over soon, while there is time to arrange what follows; and that is over and has not been ended. */
function crisisRunsOut(row: BoardRow, rows: readonly BoardRow[], now: Instant): Thing[] {
  const end = crisisEnd(row.crisis, now)
  if (!end || end.presses === 'later' || row.failedAt || row.died) return []
  const others = rows
    .filter(({ personId }) => personId === row.personId)
    .map(({ needId, requires: { wants } }) => ({ needId, wants }))
  const after = afterCrisis(row.needId, others)
  return [
    {
      key: `crisis ends ${row.needId}`,
      title: `Crisis care of ${row.name} ${end.words.charAt(0).toLowerCase()}${end.words.slice(1)}`,
      sentence: `${row.crisis!.allowance.rule.plain}. ${after ? `After it: ${kindsWords(after.wants)} is looked for.` : 'Nothing is looked for after it.'}`,
      status: { is: end.presses === 'over' ? 'late' : 'due-today', words: end.words },
      verb: 'Arrange what follows',
      why: 'without it they are at home without help, and back in hospital',
      minutes: 3,
      // Somebody left at home without help costs an admission's days on average: rules/suggest/settings.ts.
      cost: after ? 1 : usualSuggestSettings.admissionDays + (end.presses === 'over' ? 1 : 0.5),
      stayIds: row.stayId ? [row.stayId] : [],
      go: { to: 'page', path: `/needs/${row.needId}` },
    },
  ]
}

type Many = {
  key: string
  title: (count: number) => string
  verb: string
  why: string
  each: number
  minutes: number
  status: (rows: readonly BoardRow[], now: Instant) => Thing['status']
  /** Where one of them leads; to finding a place when left out. */
  path?: (row: BoardRow) => string
}

function many(rows: readonly BoardRow[], now: Instant, of: Many): Thing[] {
  const [first] = rows
  if (!first) return []
  return [
    {
      key: `places ${of.key}`,
      title: of.title(rows.length),
      sentence: namesOf(rows),
      status: of.status(rows, now),
      verb: of.verb,
      why: of.why,
      minutes: of.minutes * rows.length,
      cost: Math.round(of.each * rows.length * 100) / 100,
      stayIds: rows.flatMap(({ stayId }) => stayId ?? []),
      go: { to: 'page', path: rows.length > 1 ? '/places' : (of.path?.(first) ?? `/places/${first.needId}`) },
    },
  ]
}

const single = (row: BoardRow, about: About, path: string): Thing => ({
  ...about,
  sentence: `${row.asks.find(({ state }) => state === 'started')?.service ?? 'The provider'} cannot go on. One button opens crisis care with what is known.`,
  stayIds: row.stayId ? [row.stayId] : [],
  go: { to: 'page', path },
})

function namesOf(rows: readonly BoardRow[]): string {
  const names = rows.slice(0, 4).map((row) => (row.stay ? `${row.name} (${row.stay.where})` : row.name))
  const more = rows.length - names.length
  return `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

function reviewDue(rows: readonly BoardRow[], now: Instant): Thing['status'] {
  const due = rows
    .flatMap(({ reviews }) => reviews)
    .filter(({ state }) => state === 'late' || state === 'today')
    .sort((a, b) => (a.dueOn!.toString() < b.dueOn!.toString() ? -1 : 1))[0]
  return due
    ? { is: due.state === 'late' ? 'late' : 'due-today', words: reviewWords(due, dateOf(now)) }
    : null
}

function lateStep(rows: readonly BoardRow[], now: Instant): Thing['status'] {
  const steps = rows.map((row) => nextStep(row.steps)).filter((step) => step !== null)
  const [worst] = steps.sort((a, b) => ((a.dueOn?.toString() ?? '') < (b.dueOn?.toString() ?? '') ? -1 : 1))
  return worst ? { is: 'late', words: `${stepStateWords(worst, now)}: ${toBeWords(worst.step)}` } : null
}

function longest(rows: readonly BoardRow[], now: Instant): Thing['status'] {
  const since = rows
    .map((row) => waitsSince(row))
    .filter((at) => at !== null)
    .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0]
  return since ? { is: 'not-answered', words: `Longest waits ${amount(since, now)}` } : null
}
