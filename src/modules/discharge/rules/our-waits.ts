import { dateOf, type Instant } from '../../../platform/time.ts'
import { amount, count, lateness } from './lateness.ts'
import { inSentence, listOf, type Thing } from './thing.ts'
import type { Due, WaitState } from './wait.ts'

/** Something asked of the viewer's organisation and not finished, with the names a page prints. */
export type OurWait = {
  waitId: string
  stayId: string
  person: string
  where: string
  /** "Reablement to start" */
  what: string
  state: WaitState
  since: Instant
  due: Due | null
  askedBy: string | null
  ready: boolean
  expectedDate: string | null
  /** It asks for a yes or a no about somebody who is not named: `person` is "A man of 79", `where` the hospital. */
  asks?: true
}

/** What providers and social workers owe: not yet seen, seen and not answered, and said yes to and due. */
export function ourWaitThings(waits: readonly OurWait[], now: Instant): Thing[] {
  const isDue = (wait: OurWait) =>
    ['late', 'due today'].includes(lateness({ ...wait, unownedSince: null }, now).kind)
  const dueByNow = (wait: OurWait) => wait.due !== null && wait.due.on.toString() <= dateOf(now).toString()
  return [
    ...thing(
      'not seen',
      waits.filter((wait) => wait.state === 'sent'),
      now,
    ),
    ...thing(
      'not answered',
      waits.filter((wait) => wait.state === 'seen'),
      now,
    ),
    ...thing(
      'we owe',
      waits.filter((wait) => wait.state === 'accepted' && (isDue(wait) || dueByNow(wait))),
      now,
    ),
  ]
}

/** Where a provider answers about somebody whom it may not see. */
export const questionPath = (waitId: string): string => `/asked/${waitId}`

const personIn = ({ asks, person }: OurWait): string => (asks ? inSentence(person) : person)

export type OurKind = 'not seen' | 'not answered' | 'we owe'

const kinds: Record<
  OurKind,
  {
    chance: number
    minutesEach: number
    verb: string
    form: string
    title: (who: string) => string
    why: string
  }
> = {
  'not seen': {
    chance: 0.5,
    minutesEach: 1,
    verb: 'See and answer',
    form: 'seen',
    title: (who) => `Asked of us: ${who}`,
    why: 'whoever asked does not know that we have seen it',
  },
  'not answered': {
    chance: 0.5,
    minutesEach: 1,
    verb: 'Say yes or no',
    form: 'accept',
    title: (who) => `Answer for ${who}`,
    why: 'nobody can plan until we answer',
  },
  'we owe': {
    chance: 0.6,
    minutesEach: 2,
    verb: 'Do it, or say when',
    form: 'done',
    title: (who) => `We said yes to ${who}, and it is due`,
    why: 'they wait for what we said yes to',
  },
}

function thing(kind: OurKind, waits: readonly OurWait[], now: Instant): Thing[] {
  if (waits.length === 0) return []
  const those = waits.toSorted((a, b) => a.since.epochMilliseconds - b.since.epochMilliseconds)
  const { chance, minutesEach, verb, form, title, why } = kinds[kind]
  const first = those[0]!
  const stayIds = [...new Set(those.map((wait) => wait.stayId))]
  const late = those
    .map((wait) => lateness({ ...wait, unownedSince: null }, now))
    .filter((one) => one.kind === 'late')
    .sort((a, b) => b.days - a.days)[0]
  const nights = those.filter((wait) => wait.ready).length + those.filter((wait) => !wait.ready).length / 4
  return [
    {
      key: kind,
      title: title(stayIds.length === 1 ? personIn(first) : count(stayIds.length, 'person', 'people')),
      sentence: `${listOf(those.map((wait) => `${wait.person} (${wait.where}): ${inSentence(wait.what)}`))}.`,
      status: late
        ? { is: 'late', words: late.words }
        : kind === 'we owe'
          ? { is: 'due-today', words: 'Due today' }
          : { is: 'not-answered', words: `Asked ${amount(first.since, now)} ago` },
      verb,
      why,
      minutes: minutesEach * those.length,
      cost: Math.round(chance * nights * 100) / 100,
      stayIds,
      go:
        those.length > 1
          ? { to: 'people', of: kind }
          : first.asks
            ? { to: 'page', path: questionPath(first.waitId) }
            : { to: 'wait', waitId: first.waitId, form },
    },
  ]
}
