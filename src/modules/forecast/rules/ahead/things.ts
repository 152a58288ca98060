import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { listed, type Thing } from '../../../discharge/index.ts'
import { chanceWords } from './shortfall.ts'
import { firstShort, type PathwayAhead } from './ten-days.ts'
import { shortWords } from './words.ts'

/** Days ahead of which somebody is told: later there is time to see it on the page. */
const daysTold = 5
const mostNights = 3

/**
 * The pathways that are likely to fall short soon, as one thing of Today. What it costs is our own estimate: a
 * few nights at most, because looking ahead saves none today.
 */
export function thingsAhead(all: readonly PathwayAhead[], today: LocalDate, path: string): Thing[] {
  const soon = firstShort(all).filter(({ day }) => daysBetween(today, day.date) < daysTold)
  const [first] = soon
  if (!first) return []
  const { pathway, day } = first
  return [
    {
      key: 'forecast short',
      title:
        soon.length === 1
          ? `${pathway} is likely to fall short of places`
          : `${listed(soon.map((one) => one.pathway))} are likely to fall short of places`,
      sentence: `${soon.map((one) => shortWords(one, today)).join('. ')}.`,
      status: { is: 'due-today', words: `${chanceWords(day.chance)}` },
      verb: 'See the ten days',
      why: 'a place that is found before it is missing saves the nights',
      minutes: 5,
      cost: Math.min(
        soon.reduce((sum, one) => sum + one.day.waiting.mean, 0),
        mostNights,
      ),
      stayIds: [],
      go: { to: 'page', path },
    },
  ]
}
