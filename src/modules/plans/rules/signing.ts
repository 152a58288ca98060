import { type Instant, Temporal } from '../../../platform/time.ts'
import type { Gap } from './gaps.ts'
import {
  newestIssued,
  type Part,
  type Plan,
  type PlanFacts,
  partsOf,
  planAt,
  type Signature,
  textOf,
} from './plan.ts'

/** One body and whether it has signed the newest version. */
export type Signing = {
  party: Part
  /** As the plan names it. */
  organisation: string
  /** Which body of the place it is; null where it was issued before that was kept, or is none of them. */
  organisationId: string | null
  /** Its signature under the newest issued version. */
  signed: Signature | null
  /** Its last signature under an earlier one, where it has not signed the newest. */
  earlier: Signature | null
}

/** Every body that signs, as the newest issued version names them; null while no version was issued. */
export function signings(facts: PlanFacts): Signing[] | null {
  const newest = newestIssued(facts)
  const plan = newest && planAt(facts, newest.version)
  if (!newest || !plan) return null
  return signersOf(plan).map((party) => {
    const organisation = textOf(party, 'organisation') ?? ''
    const organisationId =
      facts.signers.find(({ version, partId }) => version === newest.version && partId === party.partId)
        ?.organisationId ?? null
    const mine = facts.signatures
      .filter((one) => isBody({ organisationId, organisation }, one.organisationId, one.organisation))
      .toSorted((a, b) => b.version - a.version)
    return {
      party,
      organisation,
      organisationId,
      signed: mine.find(({ version }) => version === newest.version) ?? null,
      earlier: mine.find(({ version }) => version < newest.version) ?? null,
    }
  })
}

export const signersOf = (plan: Plan): Part[] =>
  partsOf(plan, 'party').filter(({ content }) => content.signs === true)

/** Whether somebody may sign now, and if not, why: in words for whoever would. */
export function whyNotSign(
  facts: PlanFacts,
  { organisationId, organisation }: Body,
  { gaps, unissued }: { gaps: readonly Gap[]; unissued: boolean },
): string | null {
  const all = signings(facts)
  if (!all) return 'No version has been issued yet: there is nothing to sign'
  const mine = all.find((one) => isBody(one, organisationId, organisation))
  if (!mine) return `${organisation} is not named as a body that signs this plan`
  if (mine.signed) return `${organisation} has signed this version already`
  if (unissued)
    return 'The plan was changed after this version was issued. Sign the next version, once it is issued'
  return gaps.length > 0
    ? `The plan is not ready to sign: ${gaps.length} ${gaps.length === 1 ? 'thing is' : 'things are'} missing`
    : null
}

/** "Signed by 2 of 3", "Signed by all 3", "Nobody has signed". */
export function signedWords(all: readonly Signing[] | null): string {
  if (!all) return 'Draft: not issued yet'
  const signed = all.filter((one) => one.signed).length
  if (all.length === 0) return 'No body is named to sign it'
  if (signed === 0) return `Nobody has signed, of ${all.length}`
  return signed === all.length ? `Signed by all ${all.length}` : `Signed by ${signed} of ${all.length}`
}

/** The body that somebody would sign for. */
export type Body = { organisationId: string | null; organisation: string }

/** By its id; by its name only where no id was kept with the version. */
const isBody = (
  named: Pick<Signing, 'organisationId' | 'organisation'>,
  organisationId: string | null,
  organisation: string,
): boolean =>
  named.organisationId === null
    ? sameName(named.organisation, organisation)
    : named.organisationId === organisationId

/** How long after signing a slip can be taken back by who signed: our own, half an hour. */
export const takenBackWithin = { minutes: 30 } as const

/** Until when a signature can be taken back; null where that is over, or another body's or person's. */
export function takeBackUntil(
  signature: Signature | null,
  { userId, organisationId, now }: { userId: string | null; organisationId: string | null; now: Instant },
): Instant | null {
  if (signature?.organisationId !== organisationId || signature.signedBy !== userId) return null
  const until = signature.signedAt.add(takenBackWithin)
  return Temporal.Instant.compare(now, until) < 0 ? until : null
}

/** Capitals and spaces do not matter in the name of a body. */
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b)

const folded = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
