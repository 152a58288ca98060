import type { Leaving } from '../../queries/stays-since.ts'
import type { DayNumbers } from '../../rules/then.ts'
import { listAddress, type ListAsked } from '../list/address.ts'
import { todayListAddress } from './address.ts'

/** One line of the day in numbers; null is "no figure", never 0. */
export type NumberLine = { label: string; href: string; now: string; before: string | null; plan: string | null }

type Asked = { now: DayNumbers; then: DayNumbers | null; leaving: Leaving[]; weekday: string; list: ListAsked }

/** Now and the day before at this time. No plan has been set anywhere yet: plans come with a later module. */
export function numberLines({ now, then, leaving, weekday, list }: Asked): NumberLine[] {
  const line = (label: string, key: keyof DayNumbers, href: string): NumberLine => ({ label, href, now: String(now[key]), before: then && String(then[key]), plan: null })
  const [yesterday, before] = leaving
  const lists = list.view !== 'mine'
  return [
    line('Ready and waiting', 'ready', listAddress(list, { ready: '1' })),
    line('Could go today', 'couldGo', listAddress(list, { show: 'go' })),
    line('Late', 'late', lists ? listAddress(list, { late: '1' }) : todayListAddress('late')),
    line('No next step', 'noNextStep', listAddress(list, { show: 'unowned' })),
    {
      label: `Left before midday, ${weekday}`,
      href: todayListAddress('left-yesterday'),
      now: yesterday && yesterday.left > 0 ? `${yesterday.beforeMidday} of ${yesterday.left}` : 'nobody left',
      before: before && before.left > 0 ? `${before.beforeMidday} of ${before.left}` : 'nobody left',
      plan: null,
    },
  ]
}
