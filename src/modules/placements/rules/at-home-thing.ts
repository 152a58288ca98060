import type { Thing } from '../../discharge/index.ts'
import { type PersonName, showName } from '../../people/index.ts'
import { followedDays } from './at-home.ts'

/** That somebody is to be asked where they are: one thing in Today, however many they are. */
export function atHomeThings(due: readonly { name: PersonName }[]): Thing[] {
  if (due.length === 0) return []
  const shown = due.slice(0, 4).map(({ name }) => showName(name))
  const more = due.length - shown.length
  return [
    {
      key: 'at home after 91 days',
      title: due.length === 1 ? 'Ask where one person is now' : `Ask where ${due.length} people are now`,
      sentence: `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}. ${followedDays} days ago their reablement or rehabilitation began.`,
      status: null,
      verb: 'Ask them',
      why: 'without it nobody knows whether it kept them at home',
      minutes: 4 * due.length,
      cost: Math.round(0.05 * due.length * 100) / 100,
      stayIds: [],
      go: { to: 'page', path: '/outcomes#due' },
    },
  ]
}
