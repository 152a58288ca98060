import type { Leaving } from '../../queries/stays-since.ts'
import type { DayNumbers } from '../../rules/then.ts'
import { type ListAsked, listAddress } from '../list/address.ts'
import { todayListAddress } from './address.ts'

/** One line of the day in numbers; null is "no figure", never 0. */
export type NumberLine = {
  label: string
  href: string
  now: string
  before: string | null
  plan: string | null
}

type Asked = {
  now: DayNumbers
  before: DayNumbers | null
  leaving: Leaving[]
  weekday: string
  list: ListAsked
}

/** Now and the day before at this time. No plan has been set anywhere yet: plans come with a later module. */
export function numberLines({ now, before, leaving, weekday, list }: Asked): NumberLine[] {
  const line = (label: string, key: keyof DayNumbers, href: string): NumberLine => ({
    label,
    href,
    now: String(now[key]),
    before: before && String(before[key]),
    plan: null,
  })
  const [yesterday, theDayBefore] = leaving
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
      before:
        theDayBefore && theDayBefore.left > 0
          ? `${theDayBefore.beforeMidday} of ${theDayBefore.left}`
          : 'nobody left',
      plan: null,
    },
  ]
}
