import type { Instant } from '../../../platform/time.ts'
import type { Thing } from '../../discharge/index.ts'
import type { Shown } from './facts.ts'
import { answerLateness } from './provider-answer.ts'
import { shownSentences } from './provider-words.ts'

type Asked = { askId: string; shown: Shown; sentAt: Instant; answerBy: Instant | null }

/** Ours, as for waits that are asked and not answered (discharge, our-waits.ts). */
const [chance, minutesEach] = [0.5, 1]

/** What a provider is asked and has not answered, as one of Today's things: by the same clock as its own page, and no name. */
export function askedThings(asks: readonly Asked[], now: Instant): Thing[] {
  const [first, ...others] = asks
  if (!first) return []
  const timed = asks.flatMap(({ answerBy }) => (answerBy ? [answerLateness(answerBy, now)] : []))
  // The earliest due first, so that the first late one is the latest.
  const late = timed.find(({ kind }) => kind === 'late')
  const next = late ?? timed[0]
  const leads = asks.map(({ shown }) => shownSentences(shown).lead)
  const more = leads.length > 3 ? ` And ${leads.length - 3} more.` : ''
  return [
    {
      key: 'requests to us',
      title: others.length === 0 ? 'A request to answer' : `${asks.length} requests to answer`,
      sentence: `${leads.slice(0, 3).join(' ')}${more}`,
      status: next
        ? { is: late ? 'late' : next.kind === 'due today' ? 'due-today' : 'not-answered', words: next.words }
        : null,
      verb: others.length === 0 ? 'Read and answer' : 'See them',
      why: 'whoever asked waits for our answer',
      minutes: minutesEach * asks.length,
      cost: chance * asks.length,
      stayIds: [],
      go: { to: 'page', path: others.length === 0 ? `/provider/asks/${first.askId}` : '/provider' },
    },
  ]
}
