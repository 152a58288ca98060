import type { Service, ServiceKind } from '../../../capacity/index.ts'
import { kindsOfDay } from '../fit/by-day.ts'

/**
 * The pathway whose people a service is for, as far as its kind says: help at home (1), a bed to get stronger in (2), a care
 * home (3). Kinds that nobody waits for in a bed have none.
 */
export function pathwayOfService(kind: ServiceKind): 'P1' | 'P2' | 'P3' | null {
  if (kind === 'reablement' || kind === 'home care' || kind === 'crisis care' || kind === 'aftercare')
    return 'P1'
  if (kind === 'community bed' || kind === 'intermediate care bed' || kind === 'interim bed') return 'P2'
  return kind === 'residential home' || kind === 'nursing home' ? 'P3' : null
}

type Opens = Pick<Service, 'kind' | 'target' | 'opens'>

/**
 * The share of a week’s starts that a day of each kind has, as the services of a pathway are open: each by what it is
 * commissioned for, or all alike where that is said of none. A bank holiday is like any
 * day on which it is open, unless it says that it is closed then.
 * @returns in the order of `kindsOfDay`, the seven days of a week together 1; null where no service says when it is open
 */
export function opensByDay(
  services: readonly Opens[],
  pathway: 'P1' | 'P2' | 'P3',
): readonly number[] | null {
  const own = services.filter(({ kind }) => pathwayOfService(kind) === pathway)
  if (own.every(({ opens }) => daysOf(opens).length === 7 && opens.bankHolidays !== false)) return null
  const commissioned = own.some(({ target }) => (target ?? 0) > 0)
  const weightOf = ({ target }: Opens) => (commissioned ? (target ?? 0) : 1)
  const all = own.reduce((total, one) => total + weightOf(one), 0)
  return kindsOfDay.map((_, i) =>
    own.reduce((total, one) => {
      const days = daysOf(one.opens)
      const isOpen = i === 7 ? one.opens.bankHolidays !== false : days.includes(i + 1)
      return total + (isOpen ? weightOf(one) / days.length / all : 0)
    }, 0),
  )
}

/** Days of the week on which a service is open; every day where it says nothing. */
const daysOf = ({ days }: Service['opens']): readonly number[] =>
  !days || days.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : days
