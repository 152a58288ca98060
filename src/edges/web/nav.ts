import { mayDo } from '../../modules/access/index.ts'
import type { SignedIn } from '../../platform/http/page.ts'
import type { NavItem } from '../../ui/frame.tsx'

const entries = [
  { href: '/provider', label: 'Requests', may: 'answer requests' },
  { href: '/', label: 'Today', may: 'see own work' },
  { href: '/list', label: 'List', may: 'see people' },
  { href: '/places', label: 'Find a place', may: 'find places' },
  { href: '/capacity', label: 'Capacity', may: 'see capacity' },
  { href: '/unmet/counts', label: 'Unmet need', may: 'see unmet counts' },
  { href: '/delays', label: 'Delays', may: 'see delays' },
  { href: '/measures', label: 'Measures', may: 'see measures' },
  { href: '/plans', label: 'Plans', may: 'see plans' },
  { href: '/forecast', label: 'Forecast', may: 'see forecasts' },
  { href: '/wards', label: 'Wards and beds', may: 'see wards and beds', folds: true },
  { href: '/organisations', label: 'Organisations', may: 'see organisations', folds: true },
  { href: '/privacy', label: 'Privacy', may: 'check break-glass' },
  { href: '/rules', label: 'Rules', may: 'change the count', folds: true },
  { href: '/journal', label: 'Journal', may: 'see the journal', folds: true },
] as const satisfies readonly { href: string; label: string; may: string; folds?: true }[]

/** More than these do not stand on one line of a 1280 px screen: then what is used least folds behind "More". */
const mostInLine = 7

/** Where a viewer begins: the first page of their navigation. */
export const firstPageOf = (viewer: SignedIn): string => navOf(viewer, undefined)[0]?.href ?? '/'

/** The navigation of a viewer: only what their role may open. */
export function navOf(viewer: SignedIn | null, current: string | undefined): NavItem[] {
  if (!viewer) return []
  const own = entries.filter((entry) => mayDo(viewer, entry.may))
  return own.map(({ href, label, ...entry }) => ({
    href,
    label,
    current: href === current,
    folds: own.length > mostInLine && 'folds' in entry,
  }))
}
