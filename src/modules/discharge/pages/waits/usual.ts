import { ownerFor } from '../../actions/open-template.ts'
import type { OrganisationRow } from '../../actions/organisation.ts'
import { type Awaits, usualOwner } from '../../rules/awaits.ts'
import type { Pathway } from '../../rules/facts.ts'
import { templates } from '../../rules/templates.ts'
import type { Who } from '../who.ts'

/** After how many days something is usually due: by the person's pathway, by any other, or tomorrow. */
export function usualDays(awaits: Awaits, pathway: Pathway | null): number {
  const of = (one: Pathway) => templates[one].find((wait) => wait.awaits === awaits)?.days
  const others = (['P0', 'P1', 'P2', 'P3'] as const).map(of).find((days) => days !== undefined)
  return (pathway ? of(pathway) : undefined) ?? others ?? 1
}

/** Who usually does something for this person; nobody where several organisations could. */
export function usualOwnerFor(awaits: Awaits, who: Who, organisations: readonly OrganisationRow[]) {
  const owner = ownerFor(usualOwner(awaits), {}, who, organisations)
  return 'refused' in owner ? { ownerOrganisationId: null } : owner
}
