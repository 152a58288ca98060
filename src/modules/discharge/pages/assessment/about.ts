import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { type AssessmentState, assessmentState } from '../../rules/assessment/state.ts'
import { factsOf } from '../../store.ts'
import { type OrganisationName, organisationNames } from '../organisation-options.ts'
import { type Who, whoHere } from '../who.ts'

export type AboutAssessment = { who: Who; state: AssessmentState; names: Map<string, OrganisationName> }

/** Whose assessment the page's address asks for, and how it stands. */
export async function aboutAssessment(asked: Asked): Promise<AboutAssessment | Refusal> {
  const who = await whoHere(asked)
  if (isRefusal(who)) return who
  const { tx, viewer } = asked
  return {
    who,
    state: assessmentState(await factsOf(tx, viewer.systemId, who.stayId)),
    names: await organisationNames(tx, viewer.systemId),
  }
}

export const nameOf = (names: ReadonlyMap<string, OrganisationName>, organisationId: string | null): string =>
  (organisationId && names.get(organisationId)?.name) || 'another organisation'
