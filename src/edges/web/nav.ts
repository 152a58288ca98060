import { mayDo } from '../../modules/access/index.ts'
import type { SignedIn } from '../../platform/http/page.ts'
import type { NavItem } from '../../ui/frame.tsx'

const entries = [
  { href: '/', label: 'Today', may: 'see own work' },
  { href: '/list', label: 'List', may: 'see people' },
  { href: '/delays', label: 'Delays', may: 'see delays' },
  { href: '/wards', label: 'Wards and beds', may: 'see wards and beds' },
  { href: '/organisations', label: 'Organisations', may: 'see organisations' },
  { href: '/privacy', label: 'Privacy', may: 'check break-glass' },
  { href: '/journal', label: 'Journal', may: 'see the journal' },
] as const

/** The navigation of a viewer: only what their role may open. */
export const navOf = (viewer: SignedIn | null, current: string | undefined): NavItem[] =>
  viewer
    ? entries
        .filter((entry) => mayDo(viewer, entry.may))
        .map(({ href, label }) => ({ href, label, current: href === current }))
    : []
