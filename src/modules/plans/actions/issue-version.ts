import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { hasUnissued } from '../rules/difference.ts'
import { openVersion, planAt, textOf } from '../rules/plan.ts'
import { signersOf } from '../rules/signing.ts'
import { type By, lockedPlan, mayChange, noPlan, notAllowed } from './change-parts.ts'
import { putVersion } from './put-version.ts'

export type IssueVersion = By & {
  planId: string
  label: string
  author: string
  /** What it changed, in words for whoever signs it. */
  changed: string
  /** The document's own date; today where it is left out. */
  on?: string
}

/**
 * Issues what is written now as the next version: it never changes again, the bodies are asked to sign it, and the job
 * circulates it. Signatures under earlier versions stay where they are. A draft with gaps may be issued, and not signed.
 */
export async function issueVersion(
  tx: Tx,
  { by, now, planId, label, author, changed, on }: IssueVersion,
): Promise<{ version: number } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const facts = await lockedPlan(tx, by, planId)
  if (!facts || !planAt(facts)) return noPlan()
  if (!hasUnissued(facts))
    return refuse(
      'conflict',
      'Nothing was changed since the last version was issued: there is nothing to issue',
    )
  const fields: Record<string, string> = {}
  if (label.length < 1 || label.length > 20) fields.label = 'Enter what the version is called, like 0.3'
  else if (facts.versions.some((one) => one.label === label))
    fields.label = `There is a version ${label} already: choose another number`
  if (author.length < 1 || author.length > 200) fields.author = 'Enter who wrote it'
  if (changed.length < 1 || changed.length > 2000)
    fields.changed = 'Say what this version changed, in at most 2,000 letters'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'The version was not issued', fields)
  const version = openVersion(facts)
  const signers = signersOf(planAt(facts)!).map((party) => ({
    partId: party.partId,
    organisation: textOf(party, 'organisation') ?? '',
  }))
  await putVersion(tx, {
    by,
    now,
    planId,
    version,
    label,
    author,
    changed,
    on: on ?? dateOf(now).toString(),
    signers,
  })
  return { version }
}
