import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Pathway } from '../rules/facts.ts'

/** Which list: a ward in bed order, everyone one may see, or the people one is named for or owes something. */
export type ListView = { view: 'ward'; wardId: string } | { view: 'hub' } | { view: 'mine' }

export type ListFilter = ListView & {
  siteId?: string | undefined
  pathway?: Pathway | 'not decided' | undefined
  /** An open wait for this, not only the next thing. */
  awaits?: string | undefined
  /** An open wait owned by this organisation. */
  ownerOrganisationId?: string | undefined
  /** Marks rows as changed since then. */
  changedSince?: Instant | undefined
  /** Only rows of which all of these are true. */
  only?: readonly ('ready' | 'not ready' | 'late' | 'mine' | 'changed')[] | undefined
}

/** A list is one page without pagination; beyond this it is cut, and the page says so. */
export const listLimit = 2000

/** The list somebody starts from. */
export const usualView = (viewer: Pick<Viewer, 'role' | 'wardId'>): ListFilter => {
  if (viewer.wardId) return { view: 'ward', wardId: viewer.wardId }
  if (viewer.role === 'hospital social worker' || viewer.role === 'provider') return { view: 'mine' }
  return {
    view: 'hub',
    ...(viewer.role === 'hub navigator' || viewer.role === 'on-call manager'
      ? { only: ['ready' as const] }
      : {}),
  }
}

/** True when nothing narrows a ward's list, so that its empty and closed beds belong to it. */
export const isWholeWard = (filter: ListFilter): filter is ListFilter & { view: 'ward' } =>
  filter.view === 'ward' &&
  !filter.pathway &&
  !filter.awaits &&
  !filter.ownerOrganisationId &&
  !filter.only?.length
